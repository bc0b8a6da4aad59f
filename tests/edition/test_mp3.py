"""MP3: as many samples out as in, at the same places, with a header that players believe."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.mp3 import MP3, BitrateMode
from numpy.typing import NDArray

from audioedition.edition.crc16 import crc16
from audioedition.edition.mp3 import ENCODER_DELAY, write_mp3
from audioedition.errors import OutputError

from .sound import RATE, decoded, lag, noise, sine


@pytest.mark.parametrize("samples", [1, 575, 576, 577, 1_151, 1_152, 1_153, 1_729, 44_100, 100_003])
def test_as_many_samples_come_out_as_were_put_in(tmp_path: Path, samples: int) -> None:
    made = write_mp3(tmp_path / "a.mp3", [noise(samples)])
    assert made.samples == samples
    assert len(decoded(tmp_path / "a.mp3")) == samples


@pytest.mark.parametrize("bit_rate", [64, 96, 128])
@pytest.mark.parametrize("quality", [2, 5, 7])
def test_sound_stands_at_the_sample_where_it_was_put(tmp_path: Path, bit_rate: int, quality: int) -> None:
    put_in = noise(3 * RATE)
    write_mp3(tmp_path / "a.mp3", [put_in], bit_rate=bit_rate, quality=quality)
    assert lag(decoded(tmp_path / "a.mp3"), put_in) == 0


def test_a_click_is_heard_where_it_was_put(tmp_path: Path) -> None:
    put_in = np.zeros(RATE, np.int16)
    put_in[30_000] = 30_000
    write_mp3(tmp_path / "a.mp3", [put_in], bit_rate=128)
    assert int(np.argmax(np.abs(decoded(tmp_path / "a.mp3")))) == 30_000


def test_without_the_header_the_same_frames_lie_1105_samples_late(tmp_path: Path) -> None:
    put_in = noise(2 * RATE)
    write_mp3(tmp_path / "a.mp3", [put_in])
    (tmp_path / "bare.mp3").write_bytes((tmp_path / "a.mp3").read_bytes()[208:])
    assert lag(decoded(tmp_path / "bare.mp3"), put_in) == ENCODER_DELAY + 529


@pytest.mark.parametrize("bit_rate", [64, 80, 96, 112, 128, 160, 192])
def test_what_is_decoded_is_what_was_encoded_and_as_loud(tmp_path: Path, bit_rate: int) -> None:
    # LAME scales what it is given (by 0.95, at 192 kbit/s by 0.97), which must not be heard.
    put_in = sine(2, -3, 440) / 32_768
    write_mp3(tmp_path / "a.mp3", [sine(2, -3, 440)], bit_rate=bit_rate)
    heard = decoded(tmp_path / "a.mp3")
    middle = slice(RATE // 4, -RATE // 4)
    assert float(np.std(heard[middle]) / np.std(put_in[middle])) == pytest.approx(1, abs=0.002)
    assert float(np.std((heard - put_in)[middle])) < 0.003


def test_the_loudest_samples_are_limited_and_do_not_wrap(tmp_path: Path) -> None:
    put_in = np.concatenate([sine(1, 0, 440), np.full(100, -32_768, np.int16)])
    write_mp3(tmp_path / "a.mp3", [put_in], bit_rate=128)
    heard = decoded(tmp_path / "a.mp3")
    assert float(np.corrcoef(heard, put_in)[0, 1]) > 0.99


def test_the_same_samples_give_the_same_bytes_however_they_are_cut(tmp_path: Path) -> None:
    put_in = noise(30 * RATE)
    write_mp3(tmp_path / "a.mp3", [put_in])
    write_mp3(tmp_path / "b.mp3", (put_in[start : start + 10_007] for start in range(0, len(put_in), 10_007)))
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


def test_empty_blocks_between_others_change_nothing(tmp_path: Path) -> None:
    put_in, nothing = noise(5_000), np.zeros(0, np.int16)
    made = write_mp3(tmp_path / "a.mp3", [nothing, put_in[:100], nothing, put_in[100:], nothing])
    assert made.samples == len(decoded(tmp_path / "a.mp3")) == 5_000


def test_the_header_tells_length_delay_and_checks(tmp_path: Path) -> None:
    made = write_mp3(tmp_path / "a.mp3", [noise(10 * RATE + 7)])
    data = (tmp_path / "a.mp3").read_bytes()
    name, flags, frames, size = struct.unpack(">4sIII", data[21:37])
    assert (name, flags) == (b"Info", 15)
    assert frames == made.frames
    assert size == made.bytes == len(data)
    table = data[37:137]
    assert list(table) == sorted(table)
    assert table[0] == 0
    assert all(abs(place - 2.56 * hundredth) < 2 for hundredth, place in enumerate(table))
    assert data[141:150].rstrip(b"\0").startswith(b"LAME")
    delay, padding = divmod(int.from_bytes(data[162:165], "big"), 1 << 12)
    assert delay == 576
    assert frames * 1_152 == delay + 10 * RATE + 7 + padding
    assert struct.unpack(">IHH", data[169:177]) == (len(data), crc16(data[208:]), crc16(data[:175]))


def test_players_read_a_constant_rate_and_the_exact_length(tmp_path: Path) -> None:
    write_mp3(tmp_path / "a.mp3", [noise(10 * RATE)])
    info: Any = MP3(tmp_path / "a.mp3").info  # type: ignore[no-untyped-call]
    assert (info.bitrate, info.bitrate_mode, info.sample_rate, info.channels) == (64_000, BitrateMode.CBR, RATE, 1)
    assert info.length == 10
    assert info.encoder_info.startswith("LAME")
    with av.open(str(tmp_path / "a.mp3")) as container:
        assert container.streams.audio[0].codec_context.name.startswith("mp3")
        assert container.streams.audio[0].metadata["encoder"].startswith("LAME")


def test_a_tag_stands_in_front_and_changes_no_sample(tmp_path: Path) -> None:
    tag = b"ID3\x03\x00\x00\x00\x00\x00\x0c" + b"TIT2\x00\x00\x00\x02\x00\x00\x00A"
    put_in = noise(20_000)
    made = write_mp3(tmp_path / "a.mp3", [put_in], tag=tag)
    assert (tmp_path / "a.mp3").read_bytes().startswith(tag + b"\xff\xfb")
    assert made.bytes == (tmp_path / "a.mp3").stat().st_size
    assert lag(decoded(tmp_path / "a.mp3"), put_in) == 0


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_mp3(tmp_path / "a.mp3", [noise(5_000)])
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("blocks", [[], [np.zeros(0, np.int16)]])
def test_no_sound_is_an_error_and_leaves_no_file(tmp_path: Path, blocks: list[NDArray[np.int16]]) -> None:
    with pytest.raises(OutputError, match="no sound to encode"):
        write_mp3(tmp_path / "a.mp3", blocks)
    assert not list(tmp_path.iterdir())


def test_a_failure_on_the_way_leaves_the_former_file(tmp_path: Path) -> None:
    def breaking() -> Iterator[NDArray[np.int16]]:
        yield noise(50_000)
        raise KeyboardInterrupt

    (tmp_path / "a.mp3").write_bytes(b"former")
    with pytest.raises(KeyboardInterrupt):
        write_mp3(tmp_path / "a.mp3", breaking())
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.mp3", b"former")]


def test_a_bit_rate_that_mp3_has_not_is_named_with_those_that_it_has(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="70 kbit/s; choose one of 64, 80"):
        write_mp3(tmp_path / "a.mp3", [noise(100)], bit_rate=70)


def test_the_check_is_the_one_in_the_catalogues() -> None:
    assert crc16(b"123456789") == 0xBB3D


@given(st.binary(max_size=3_000), st.integers(0, 3_000))
def test_the_check_of_two_parts_is_that_of_the_whole_taken_bit_by_bit(data: bytes, place: int) -> None:
    expected = 0
    for byte in data:
        expected ^= byte
        for _ in range(8):
            expected = (expected >> 1) ^ (0xA001 if expected & 1 else 0)
    assert crc16(data) == crc16(data[place:], crc16(data[:place])) == expected
