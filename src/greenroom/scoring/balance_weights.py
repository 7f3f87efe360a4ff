"""Weights of `balance.FEATURES` for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

WEIGHTS: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.261,  # said
        0.362,  # said above -2
        -0.534,  # said above 0
        0.425,  # said_of_another
        1.171,  # said_of_another above -2
        -0.141,  # said_of_another above 0
        0.080,  # half
        -0.017,  # half above -2
        0.251,  # half above 0
        -0.185,  # contradicted
        0.152,  # contradicted above -2
        0.055,  # contradicted above 0
        0.028,  # half_of_another
        -0.028,  # half_of_another above -2
        0.005,  # half_of_another above 0
        0.868,  # said over contradicted
        0.709,  # said over half
        0.753,  # lines say covered
        0.429,  # lines say partial
        0.588,  # lines say missed
        0.316,  # lines say contradicted
        -0.040,  # lines pin it on another subject
        0.288,  # share of parts that lines say
        0.070,  # about a subject
        -1.120,  # said, much learned
        0.326,  # half, much learned
        0.651,  # contradicted, much learned
        -0.476,  # much learned
        1.043,  # always
    ),
    "partial": (
        -0.318,  # said
        -0.238,  # said above -2
        0.147,  # said above 0
        -0.190,  # said_of_another
        0.340,  # said_of_another above -2
        0.474,  # said_of_another above 0
        1.164,  # half
        0.022,  # half above -2
        -0.238,  # half above 0
        -0.898,  # contradicted
        0.385,  # contradicted above -2
        0.279,  # contradicted above 0
        -0.012,  # half_of_another
        0.702,  # half_of_another above -2
        0.505,  # half_of_another above 0
        0.348,  # said over contradicted
        -0.889,  # said over half
        -0.175,  # lines say covered
        0.233,  # lines say partial
        -0.434,  # lines say missed
        -0.680,  # lines say contradicted
        -0.074,  # lines pin it on another subject
        -0.088,  # share of parts that lines say
        0.008,  # about a subject
        0.455,  # said, much learned
        -1.015,  # half, much learned
        0.200,  # contradicted, much learned
        -0.080,  # much learned
        -0.528,  # always
    ),
    "missed": (
        -1.289,  # said
        -0.223,  # said above -2
        0.296,  # said above 0
        -0.506,  # said_of_another
        -1.962,  # said_of_another above -2
        -0.304,  # said_of_another above 0
        -1.114,  # half
        -0.407,  # half above -2
        0.197,  # half above 0
        -1.203,  # contradicted
        -0.342,  # contradicted above -2
        0.287,  # contradicted above 0
        0.055,  # half_of_another
        -1.217,  # half_of_another above -2
        -0.675,  # half_of_another above 0
        -0.052,  # said over contradicted
        -0.105,  # said over half
        -1.200,  # lines say covered
        -1.044,  # lines say partial
        -0.574,  # lines say missed
        -1.186,  # lines say contradicted
        -0.141,  # lines pin it on another subject
        -0.058,  # share of parts that lines say
        0.023,  # about a subject
        0.377,  # said, much learned
        0.685,  # half, much learned
        0.162,  # contradicted, much learned
        1.586,  # much learned
        -2.002,  # always
    ),
    "contradicted": (
        0.346,  # said
        0.098,  # said above -2
        0.091,  # said above 0
        0.271,  # said_of_another
        0.451,  # said_of_another above -2
        -0.029,  # said_of_another above 0
        -0.130,  # half
        0.402,  # half above -2
        -0.209,  # half above 0
        2.286,  # contradicted
        -0.196,  # contradicted above -2
        -0.620,  # contradicted above 0
        -0.071,  # half_of_another
        0.544,  # half_of_another above -2
        0.165,  # half_of_another above 0
        -1.164,  # said over contradicted
        0.285,  # said over half
        0.622,  # lines say covered
        0.383,  # lines say partial
        0.419,  # lines say missed
        1.551,  # lines say contradicted
        0.255,  # lines pin it on another subject
        -0.143,  # share of parts that lines say
        -0.101,  # about a subject
        0.289,  # said, much learned
        0.004,  # half, much learned
        -1.013,  # contradicted, much learned
        -1.031,  # much learned
        1.487,  # always
    ),
}
