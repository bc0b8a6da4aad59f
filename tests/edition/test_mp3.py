"""MP3: pieces that stand anywhere to the sample, silence that is silent, and a header that players believe."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.mp3 import MP3, BitrateMode
from numpy.typing import NDArray

from audioedition.edition.crc16 import crc16, joined
from audioedition.edition.mp3 import (
    SAMPLES_PER_FRAME,
    TOTAL_DELAY,
    EncoderSettings,
    Frames,
    decode,
    encode,
    frames_for,
    silent_frames,
    write_mp3,
)
from audioedition.errors import OutputError

from .sound import RATE, db, decoded, lag, noise, sine, utterance

BIT_RATES = [64, 80, 96, 112, 128, 160, 192]
_5_MS = RATE // 200


def heard_of(
    folder: Path,
    pieces: Sequence[Frames],
    settings: EncoderSettings = EncoderSettings(),  # noqa: B008
) -> NDArray[np.float32]:
    """What FFmpeg hears of a file joined from pieces."""
    write_mp3(folder / "heard.mp3", pieces, settings=settings)
    return decoded(folder / "heard.mp3")


def starts(pieces: Sequence[Frames]) -> list[int]:
    """The sample at which each piece is to be heard."""
    return [frames * SAMPLES_PER_FRAME for frames in accumulate((piece.count for piece in pieces), initial=0)]


# ---------------------------------------------------------------------------------------------- a piece


@given(st.integers(0, 20_000))
def test_a_piece_has_room_for_its_sound_and_its_silent_end_and_for_no_frame_more(samples: int) -> None:
    piece = encode(noise(samples))
    assert piece.count == frames_for(samples)
    assert 0 <= piece.count * SAMPLES_PER_FRAME - samples - TOTAL_DELAY < SAMPLES_PER_FRAME
    assert len(decode(piece)) == piece.count * SAMPLES_PER_FRAME


@given(st.integers(600, 30_000), st.integers(0, 1_000))
def test_a_piece_s_sound_begins_with_its_first_frame(samples: int, seed: int) -> None:
    put_in = utterance(samples, seed)
    assert lag(decode(encode(put_in)), put_in) == 0


@pytest.mark.parametrize("bit_rate", BIT_RATES)
@pytest.mark.parametrize("quality", [0, 2, 5, 7, 9])
def test_so_it_is_at_every_bit_rate_and_quality(bit_rate: int, quality: int) -> None:
    put_in = utterance(RATE // 2)
    piece = encode(put_in, EncoderSettings(bit_rate, quality))
    assert piece.count == frames_for(len(put_in))
    assert lag(decode(piece), put_in) == 0


@pytest.mark.parametrize("bit_rate", BIT_RATES)
def test_what_is_decoded_is_what_was_encoded_and_as_loud(bit_rate: int) -> None:
    # LAME scales what it is given (by 0.95, at 192 kbit/s by 0.97), which must not be heard.
    put_in = sine(2, -3, 440)
    heard = decode(encode(put_in, EncoderSettings(bit_rate)))[: len(put_in)]
    middle, whole = slice(RATE // 4, -RATE // 4), put_in / 32_768
    assert float(np.std(heard[middle]) / np.std(whole[middle])) == pytest.approx(1, abs=0.002)
    assert float(np.std((heard - whole)[middle])) < 0.003


def test_the_loudest_samples_are_limited_and_do_not_wrap() -> None:
    put_in = np.concatenate([sine(1, 0, 440), np.full(100, -32_768, np.int16)])
    heard = decode(encode(put_in, EncoderSettings(128)))[: len(put_in)]
    assert float(np.corrcoef(heard, put_in)[0, 1]) > 0.99


def test_the_same_samples_give_the_same_bytes_whatever_was_encoded_before() -> None:
    first = encode(noise(10_000))
    encode(noise(5_000, seed=2))
    assert encode(noise(10_000)) == first


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_mp3(tmp_path / "a.mp3", [encode(noise(5_000))])
    assert capfd.readouterr() == ("", "")


def test_a_bit_rate_that_mp3_has_not_is_named_with_those_that_it_has() -> None:
    with pytest.raises(OutputError, match="70 kbit/s; choose one of 64, 80"):
        EncoderSettings(70)


# ------------------------------------------------------------------------------------------ pieces joined

# How long pieces are, and how many silent frames follow each.
JOINED = st.lists(st.tuples(st.integers(600, 12_000), st.integers(0, 12)), min_size=1, max_size=6)


@given(JOINED)
def test_every_piece_is_heard_at_its_sample_and_is_the_same_to_the_bit(
    tmp_path_factory: pytest.TempPathFactory, joined: list[tuple[int, int]]
) -> None:
    sounds = [utterance(samples, seed) for seed, (samples, _) in enumerate(joined)]
    pieces = [
        piece
        for sound, (_, silent) in zip(sounds, joined, strict=True)
        for piece in (encode(sound), *([silent_frames(silent)] if silent else ()))
    ]
    heard = heard_of(tmp_path_factory.mktemp("joined"), pieces)
    places = starts(pieces)
    assert len(heard) == places[-1]
    for piece, start in zip(pieces, places, strict=False):
        own = heard[start : start + piece.count * SAMPLES_PER_FRAME]
        assert np.array_equal(own[:-TOTAL_DELAY], decode(piece)[:-TOTAL_DELAY])
    for sound, (place, _) in zip(sounds, _encoded(pieces, places), strict=True):
        assert lag(heard[place : place + len(sound) + TOTAL_DELAY], sound) == 0


def _encoded(pieces: list[Frames], places: list[int]) -> Iterator[tuple[int, Frames]]:
    """The pieces that are no silence, with their places."""
    for piece, place in zip(pieces, places, strict=False):
        if piece.data != silent_frames(piece.count).data:
            yield place, piece


@given(st.integers(1, 12_000), st.integers(2, 8))
def test_pauses_are_digital_silence_but_for_what_rings_after_and_before_sound(
    tmp_path_factory: pytest.TempPathFactory, samples: int, silent: int
) -> None:
    pieces = [encode(utterance(samples)), silent_frames(silent), encode(utterance(3_000, 2))]
    heard = heard_of(tmp_path_factory.mktemp("silence"), pieces)
    _, pause, following, _ = starts(pieces)
    assert not heard[pause : following - TOTAL_DELAY].any()


@given(st.integers(1_000, 12_000), st.integers(0, 3), st.integers(0, 100))
def test_no_join_clicks(tmp_path_factory: pytest.TempPathFactory, samples: int, silent: int, seed: int) -> None:
    pieces = [encode(utterance(samples, seed)), silent_frames(silent), encode(utterance(3_000, seed + 1))]
    heard = heard_of(tmp_path_factory.mktemp("joins"), pieces)
    gap = heard[samples + _5_MS : starts(pieces)[2] - _5_MS]
    windows = np.lib.stride_tricks.sliding_window_view(gap, _5_MS)[:: _5_MS // 4]
    assert max(map(db, windows)) < -60


def test_nothing_before_a_piece_changes_it_even_what_is_loud(tmp_path: Path) -> None:
    loud, piece = encode(sine(1, 0, 300)), encode(utterance(20_000))
    heard = heard_of(tmp_path, [loud, piece])[starts([loud])[1] :]
    assert np.array_equal(heard[:-TOTAL_DELAY], decode(piece)[:-TOTAL_DELAY])


def test_ffmpeg_has_nothing_to_warn_of(tmp_path: Path) -> None:
    pieces = [encode(utterance(samples)) for samples in (1, 500, 5_000, 50_000)]
    whole = [pieces[2], silent_frames(40), pieces[0], pieces[1], silent_frames(1), pieces[3], pieces[3]]
    write_mp3(tmp_path / "a.mp3", whole)
    assert warnings_of(tmp_path / "a.mp3") == []


def test_ffmpeg_would_warn_of_frames_that_refer_to_others_before_them(tmp_path: Path) -> None:
    # the second half of a piece lacks the bits that its first frames borrowed
    piece = encode(noise(20_000))
    (tmp_path / "a.mp3").write_bytes(piece.data[209 * 5 :])
    assert warnings_of(tmp_path / "a.mp3") != []


def warnings_of(path: Path) -> list[Any]:
    """What FFmpeg has to say while it decodes a file."""
    before = av.logging.get_level()
    av.logging.set_level(av.logging.WARNING)
    try:
        with av.logging.Capture(local=False) as told:
            decoded(path)
        return list(told)
    finally:
        av.logging.set_level(before)


def test_after_ten_hours_a_piece_is_heard_to_the_sample(tmp_path: Path) -> None:
    """Read as players seek: the last minute's frames are taken out of the file, and decoded by themselves."""
    sound = utterance(RATE)
    piece, pause, filling = encode(sound), silent_frames(13), encode(noise(60 * RATE))
    times = 10 * 3_600 // 60
    pieces = [filling, pause] * times + [piece, silent_frames(1)]
    made = write_mp3(tmp_path / "long.mp3", pieces)
    place = times * (filling.count + pause.count) * SAMPLES_PER_FRAME
    assert made.samples == place + (piece.count + 1) * SAMPLES_PER_FRAME > 10 * 3_600 * RATE
    info: Any = MP3(tmp_path / "long.mp3").info  # type: ignore[no-untyped-call]
    assert info.length == pytest.approx(made.samples / RATE, abs=1e-6)
    last = [filling, pause, piece, silent_frames(2)]
    with (tmp_path / "long.mp3").open("rb") as file:
        file.seek(-sum(len(each.data) for each in last), 2)
        (tmp_path / "end.mp3").write_bytes(file.read())
    (tmp_path / "long.mp3").unlink()  # 288 MB
    heard = decoded(tmp_path / "end.mp3")  # without the header: late by as much as the header tells to leave out
    start = (filling.count + pause.count) * SAMPLES_PER_FRAME + TOTAL_DELAY
    assert lag(heard[start : start + len(sound) + TOTAL_DELAY], sound) == 0


def test_after_ten_minutes_decoded_whole_a_piece_is_heard_to_the_sample(tmp_path: Path) -> None:
    pieces = [encode(utterance(samples)) for samples in (7_001, 30_011, 90_001)]
    whole = [pieces[number % 3] if number % 2 else silent_frames(number % 29 + 1) for number in range(900)]
    heard = heard_of(tmp_path, [*whole, pieces[0]])
    assert len(heard) > 600 * RATE
    assert np.array_equal(heard[starts(whole)[-1] :][:-TOTAL_DELAY], decode(pieces[0])[:-TOTAL_DELAY])


# --------------------------------------------------------------------------------------------- the file


@pytest.mark.parametrize("settings", [EncoderSettings(), EncoderSettings(80, 9), EncoderSettings(192, 2)])
def test_as_many_samples_come_out_as_the_frames_say(tmp_path: Path, settings: EncoderSettings) -> None:
    pieces = [encode(noise(samples), settings) for samples in (1, 1_151, 10_007)]
    made = write_mp3(tmp_path / "a.mp3", [*pieces, silent_frames(3, settings)], settings=settings)
    assert made.samples == (sum(piece.count for piece in pieces) + 3) * SAMPLES_PER_FRAME
    assert len(decoded(tmp_path / "a.mp3")) == made.samples
    assert made.frames == made.samples // SAMPLES_PER_FRAME + 1


def test_a_click_is_heard_where_it_was_put(tmp_path: Path) -> None:
    put_in = np.zeros(RATE, np.int16)
    put_in[30_000] = 30_000
    heard = heard_of(tmp_path, [encode(put_in, EncoderSettings(128))], EncoderSettings(128))
    assert int(np.argmax(np.abs(heard))) == 30_000


def test_without_the_header_the_same_frames_lie_1105_samples_late(tmp_path: Path) -> None:
    put_in = noise(2 * RATE)
    write_mp3(tmp_path / "a.mp3", [encode(put_in)])
    (tmp_path / "bare.mp3").write_bytes((tmp_path / "a.mp3").read_bytes()[208:])
    assert lag(decoded(tmp_path / "bare.mp3"), put_in) == 1_105 == TOTAL_DELAY


def test_the_header_tells_length_delay_and_checks(tmp_path: Path) -> None:
    piece = encode(noise(10 * RATE + 7))
    made = write_mp3(tmp_path / "a.mp3", [piece])
    data = (tmp_path / "a.mp3").read_bytes()
    name, flags, frames, size = struct.unpack(">4sIII", data[21:37])
    assert (name, flags) == (b"Info", 15)
    assert frames == made.frames == piece.count + 1
    assert size == made.bytes == len(data)
    table = data[37:137]
    assert list(table) == sorted(table)
    assert table[0] == 0
    assert all(abs(place - 2.56 * hundredth) < 2 for hundredth, place in enumerate(table))
    assert data[141:150].rstrip(b"\0").startswith(b"LAME")
    delay, padding = divmod(int.from_bytes(data[162:165], "big"), 1 << 12)
    assert delay == 576
    assert frames * SAMPLES_PER_FRAME == delay + made.samples + padding
    assert struct.unpack(">IHH", data[169:177]) == (len(data), crc16(data[208:]), crc16(data[:175]))


def test_the_encoder_is_named_as_it_names_itself(tmp_path: Path) -> None:
    # it does so in the frames of pieces that are long enough, which need not be the first
    made = write_mp3(tmp_path / "a.mp3", [silent_frames(5), encode(noise(RATE))])
    assert made.encoder.startswith("LAME") and made.encoder[4:5].isdigit()
    with av.open(str(tmp_path / "a.mp3")) as container:
        assert container.streams.audio[0].codec_context.name.startswith("mp3")
        assert container.streams.audio[0].metadata["encoder"].startswith(made.encoder)


@pytest.mark.parametrize("bit_rate", BIT_RATES)
def test_players_read_a_constant_rate_and_the_exact_length(tmp_path: Path, bit_rate: int) -> None:
    settings = EncoderSettings(bit_rate)
    pieces = [silent_frames(100, settings), encode(noise(5 * RATE), settings), silent_frames(100, settings)]
    made = write_mp3(tmp_path / "a.mp3", pieces, settings=settings)
    info: Any = MP3(tmp_path / "a.mp3").info  # type: ignore[no-untyped-call]
    assert (info.bitrate_mode, info.sample_rate, info.channels) == (BitrateMode.CBR, RATE, 1)
    assert info.bitrate == pytest.approx(bit_rate * 1_000, rel=0.002)  # every frame of silence has the padding byte
    assert info.length == pytest.approx(made.samples / RATE, abs=1e-6)
    assert info.encoder_info.startswith("LAME")


def test_a_tag_stands_in_front_and_changes_no_sample(tmp_path: Path) -> None:
    tag = b"ID3\x03\x00\x00\x00\x00\x00\x0c" + b"TIT2\x00\x00\x00\x02\x00\x00\x00A"
    put_in = utterance(20_000)
    made = write_mp3(tmp_path / "a.mp3", [encode(put_in)], tag=tag)
    assert (tmp_path / "a.mp3").read_bytes().startswith(tag + b"\xff\xfb")
    assert made.bytes == (tmp_path / "a.mp3").stat().st_size
    assert lag(decoded(tmp_path / "a.mp3"), put_in) == 0


@pytest.mark.parametrize("pieces", [[], [silent_frames(0)]])
def test_no_sound_is_an_error_and_leaves_no_file(tmp_path: Path, pieces: list[Frames]) -> None:
    with pytest.raises(OutputError, match="no sound to encode"):
        write_mp3(tmp_path / "a.mp3", pieces)
    assert not list(tmp_path.iterdir())


def test_a_failure_on_the_way_leaves_the_former_file(tmp_path: Path) -> None:
    def breaking() -> Iterator[Frames]:
        yield encode(noise(50_000))
        raise KeyboardInterrupt

    (tmp_path / "a.mp3").write_bytes(b"former")
    with pytest.raises(KeyboardInterrupt):
        write_mp3(tmp_path / "a.mp3", breaking())
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.mp3", b"former")]


def test_the_check_is_the_one_in_the_catalogues() -> None:
    assert crc16(b"123456789") == 0xBB3D


@given(st.binary(max_size=3_000), st.integers(0, 3_000))
def test_the_check_of_two_parts_is_that_of_the_whole_taken_bit_by_bit(data: bytes, place: int) -> None:
    expected = 0
    for byte in data:
        expected ^= byte
        for _ in range(8):
            expected = (expected >> 1) ^ (0xA001 if expected & 1 else 0)
    assert crc16(data) == joined(crc16(data[:place]), crc16(data[place:]), len(data[place:])) == expected
