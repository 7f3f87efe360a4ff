"""Weights of `balance.FEATURES` for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

WEIGHTS: dict[Status, tuple[float, ...]] = {
    "covered": (
        0.832,  # said
        0.317,  # said above -2
        -0.665,  # said above 0
        0.457,  # said_of_another
        1.163,  # said_of_another above -2
        -0.263,  # said_of_another above 0
        0.137,  # half
        0.015,  # half above -2
        0.193,  # half above 0
        0.034,  # contradicted
        0.164,  # contradicted above -2
        -0.137,  # contradicted above 0
        0.022,  # half_of_another
        -0.035,  # half_of_another above -2
        -0.099,  # half_of_another above 0
        0.479,  # said over contradicted
        0.417,  # said over half
        0.659,  # lines say covered
        0.344,  # lines say partial
        0.546,  # lines say missed
        0.229,  # lines say contradicted
        -0.099,  # lines pin it on another subject
        0.314,  # share of parts that lines say
        -0.184,  # about a subject
        0.889,  # always
    ),
    "partial": (
        -0.311,  # said
        0.116,  # said above -2
        -0.063,  # said above 0
        -0.167,  # said_of_another
        0.069,  # said_of_another above -2
        0.346,  # said_of_another above 0
        0.558,  # half
        0.202,  # half above -2
        -0.331,  # half above 0
        -0.781,  # contradicted
        0.330,  # contradicted above -2
        0.425,  # contradicted above 0
        0.052,  # half_of_another
        0.536,  # half_of_another above -2
        0.498,  # half_of_another above 0
        0.282,  # said over contradicted
        -0.522,  # said over half
        -0.240,  # lines say covered
        0.181,  # lines say partial
        -0.507,  # lines say missed
        -0.744,  # lines say contradicted
        -0.050,  # lines pin it on another subject
        -0.085,  # share of parts that lines say
        0.102,  # about a subject
        -0.655,  # always
    ),
    "missed": (
        -0.926,  # said
        -0.272,  # said above -2
        0.620,  # said above 0
        -0.487,  # said_of_another
        -1.587,  # said_of_another above -2
        -0.091,  # said_of_another above 0
        -0.656,  # half
        -0.378,  # half above -2
        0.233,  # half above 0
        -0.982,  # contradicted
        -0.230,  # contradicted above -2
        0.367,  # contradicted above 0
        0.033,  # half_of_another
        -1.021,  # half_of_another above -2
        -0.501,  # half_of_another above 0
        0.033,  # said over contradicted
        -0.162,  # said over half
        -0.890,  # lines say covered
        -0.703,  # lines say partial
        -0.255,  # lines say missed
        -0.876,  # lines say contradicted
        -0.078,  # lines pin it on another subject
        -0.042,  # share of parts that lines say
        0.172,  # about a subject
        -1.362,  # always
    ),
    "contradicted": (
        0.405,  # said
        -0.161,  # said above -2
        0.108,  # said above 0
        0.196,  # said_of_another
        0.356,  # said_of_another above -2
        0.008,  # said_of_another above 0
        -0.039,  # half
        0.161,  # half above -2
        -0.095,  # half above 0
        1.729,  # contradicted
        -0.264,  # contradicted above -2
        -0.655,  # contradicted above 0
        -0.107,  # half_of_another
        0.520,  # half_of_another above -2
        0.101,  # half_of_another above 0
        -0.794,  # said over contradicted
        0.267,  # said over half
        0.472,  # lines say covered
        0.177,  # lines say partial
        0.216,  # lines say missed
        1.390,  # lines say contradicted
        0.227,  # lines pin it on another subject
        -0.188,  # share of parts that lines say
        -0.090,  # about a subject
        1.128,  # always
    ),
}
