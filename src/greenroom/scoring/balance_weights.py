"""Weights of `balance.FEATURES` for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

WEIGHTS: dict[Status, tuple[float, ...]] = {
    "covered": (
        0.608,  # said
        0.693,  # said above -2
        -0.614,  # said above 0
        0.371,  # said_of_another
        0.932,  # said_of_another above -2
        0.152,  # said_of_another above 0
        0.003,  # half
        0.133,  # half above -2
        0.355,  # half above 0
        0.050,  # contradicted
        0.018,  # contradicted above -2
        -0.165,  # contradicted above 0
        -0.112,  # half_of_another
        -0.048,  # half_of_another above -2
        -0.043,  # half_of_another above 0
        0.335,  # said over contradicted
        0.363,  # said over half
        0.514,  # lines say covered
        0.148,  # lines say partial
        0.352,  # lines say missed
        -0.003,  # lines say contradicted
        -0.020,  # lines pin it on another subject
        0.226,  # share of parts that lines say
        -0.161,  # about a subject
        0.505,  # always
    ),
    "partial": (
        -0.351,  # said
        0.395,  # said above -2
        -0.404,  # said above 0
        -0.030,  # said_of_another
        0.139,  # said_of_another above -2
        -0.008,  # said_of_another above 0
        0.436,  # half
        0.301,  # half above -2
        -0.333,  # half above 0
        -0.828,  # contradicted
        0.654,  # contradicted above -2
        0.360,  # contradicted above 0
        -0.051,  # half_of_another
        0.724,  # half_of_another above -2
        0.436,  # half_of_another above 0
        0.286,  # said over contradicted
        -0.472,  # said over half
        -0.300,  # lines say covered
        0.135,  # lines say partial
        -0.596,  # lines say missed
        -0.648,  # lines say contradicted
        -0.147,  # lines pin it on another subject
        -0.084,  # share of parts that lines say
        0.042,  # about a subject
        -0.704,  # always
    ),
    "missed": (
        -0.717,  # said
        -0.669,  # said above -2
        0.585,  # said above 0
        -0.522,  # said_of_another
        -1.414,  # said_of_another above -2
        -0.207,  # said_of_another above 0
        -0.407,  # half
        -0.504,  # half above -2
        -0.079,  # half above 0
        -0.845,  # contradicted
        -0.162,  # contradicted above -2
        0.109,  # contradicted above 0
        0.292,  # half_of_another
        -1.272,  # half_of_another above -2
        -0.555,  # half_of_another above 0
        0.076,  # said over contradicted
        -0.187,  # said over half
        -0.619,  # lines say covered
        -0.406,  # lines say partial
        0.059,  # lines say missed
        -0.550,  # lines say contradicted
        -0.067,  # lines pin it on another subject
        0.020,  # share of parts that lines say
        0.133,  # about a subject
        -0.758,  # always
    ),
    "contradicted": (
        0.460,  # said
        -0.420,  # said above -2
        0.434,  # said above 0
        0.180,  # said_of_another
        0.342,  # said_of_another above -2
        0.063,  # said_of_another above 0
        -0.032,  # half
        0.069,  # half above -2
        0.057,  # half above 0
        1.623,  # contradicted
        -0.510,  # contradicted above -2
        -0.304,  # contradicted above 0
        -0.128,  # half_of_another
        0.596,  # half_of_another above -2
        0.162,  # half_of_another above 0
        -0.698,  # said over contradicted
        0.295,  # said over half
        0.404,  # lines say covered
        0.123,  # lines say partial
        0.185,  # lines say missed
        1.201,  # lines say contradicted
        0.234,  # lines pin it on another subject
        -0.162,  # share of parts that lines say
        -0.014,  # about a subject
        0.957,  # always
    ),
}
