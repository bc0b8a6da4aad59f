"""Models read and cut at the level of bytes, compared with what onnxruntime makes of them."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest

from audioedition.voices import onnx_outputs, packages


@pytest.fixture(scope="module")
def model() -> bytes:
    where = packages.folder("hibari")
    assert where is not None
    return (where / "assets" / "hibari.onnx").read_bytes()


def _session(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def test_outputs_are_read_as_onnxruntime_reads_them(model: bytes) -> None:
    assert onnx_outputs.output_names(model) == [output.name for output in _session(model).get_outputs()]


def test_an_output_is_added_once(model: bytes) -> None:
    (clip,) = onnx_outputs.nodes(model, "Clip")
    more = onnx_outputs.with_output(model, clip.outputs[0])
    assert more.startswith(model)
    assert [output.name for output in _session(more).get_outputs()][-1] == clip.outputs[0]
    assert onnx_outputs.with_output(more, clip.outputs[0]) is more


def test_a_part_of_the_graph_gives_what_the_whole_gives(model: bytes) -> None:
    assert list(onnx_outputs.nodes(model, "Clip")) == [
        node for node in onnx_outputs.nodes(model) if node.operator == "Clip"
    ]
    (clip,) = onnx_outputs.nodes(model, "Clip")
    given = {"ids": np.array([[0, 50, 60, 70, 0]]), "speed": np.array([1.0], np.float32)}
    whole = _session(onnx_outputs.with_output(model, clip.outputs[0])).run(None, given)[-1]
    part = onnx_outputs.up_to(model, clip.outputs[0])
    assert onnx_outputs.output_names(part) == [clip.outputs[0]]
    assert len(list(onnx_outputs.nodes(part))) < len(list(onnx_outputs.nodes(model))) / 2
    assert len(part) < len(model) / 2  # weights and all
    assert np.array_equal(_session(part).run(None, given)[0], whole)


@pytest.mark.parametrize("broken", [b"\xff", b"\x3a\x7f\x00", b"\x3b", b"\x80" * 11])
def test_what_is_no_model_is_refused(broken: bytes) -> None:
    with pytest.raises(ValueError, match="no ONNX model"):
        list(onnx_outputs.nodes(broken))
