"""Weights of `balance.FEATURES` for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

WEIGHTS: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.237,  # said
        0.297,  # said above -2
        -0.492,  # said above 0
        0.333,  # said_of_another
        1.069,  # said_of_another above -2
        0.037,  # said_of_another above 0
        0.118,  # half
        0.034,  # half above -2
        0.248,  # half above 0
        -0.093,  # contradicted
        0.191,  # contradicted above -2
        -0.261,  # contradicted above 0
        0.136,  # half_of_another
        -0.135,  # half_of_another above -2
        -0.211,  # half_of_another above 0
        0.798,  # said over contradicted
        0.672,  # said over half
        0.738,  # lines say covered
        0.429,  # lines say partial
        0.595,  # lines say missed
        0.267,  # lines say contradicted
        -0.029,  # lines pin it on another subject
        0.298,  # share of parts that lines say
        0.055,  # about a subject
        -1.032,  # said, much learned
        0.277,  # half, much learned
        0.475,  # contradicted, much learned
        -0.486,  # much learned
        1.015,  # always
    ),
    "partial": (
        -0.431,  # said
        -0.049,  # said above -2
        -0.069,  # said above 0
        -0.120,  # said_of_another
        0.085,  # said_of_another above -2
        0.406,  # said_of_another above 0
        1.025,  # half
        0.007,  # half above -2
        -0.197,  # half above 0
        -0.907,  # contradicted
        0.405,  # contradicted above -2
        0.383,  # contradicted above 0
        -0.031,  # half_of_another
        0.818,  # half_of_another above -2
        0.534,  # half_of_another above 0
        0.285,  # said over contradicted
        -0.874,  # said over half
        -0.271,  # lines say covered
        0.141,  # lines say partial
        -0.486,  # lines say missed
        -0.552,  # lines say contradicted
        -0.121,  # lines pin it on another subject
        -0.074,  # share of parts that lines say
        -0.044,  # about a subject
        0.546,  # said, much learned
        -0.828,  # half, much learned
        0.232,  # contradicted, much learned
        0.268,  # much learned
        -0.584,  # always
    ),
    "missed": (
        -1.225,  # said
        -0.323,  # said above -2
        0.463,  # said above 0
        -0.418,  # said_of_another
        -1.658,  # said_of_another above -2
        -0.264,  # said_of_another above 0
        -1.155,  # half
        -0.236,  # half above -2
        -0.137,  # half above 0
        -1.254,  # contradicted
        -0.285,  # contradicted above -2
        0.488,  # contradicted above 0
        0.014,  # half_of_another
        -1.115,  # half_of_another above -2
        -0.454,  # half_of_another above 0
        0.018,  # said over contradicted
        -0.042,  # said over half
        -1.111,  # lines say covered
        -0.969,  # lines say partial
        -0.499,  # lines say missed
        -1.117,  # lines say contradicted
        -0.167,  # lines pin it on another subject
        -0.085,  # share of parts that lines say
        -0.013,  # about a subject
        0.292,  # said, much learned
        0.737,  # half, much learned
        0.307,  # contradicted, much learned
        1.517,  # much learned
        -1.848,  # always
    ),
    "contradicted": (
        0.419,  # said
        0.074,  # said above -2
        0.098,  # said above 0
        0.206,  # said_of_another
        0.504,  # said_of_another above -2
        -0.179,  # said_of_another above 0
        0.012,  # half
        0.196,  # half above -2
        0.085,  # half above 0
        2.254,  # contradicted
        -0.312,  # contradicted above -2
        -0.610,  # contradicted above 0
        -0.120,  # half_of_another
        0.431,  # half_of_another above -2
        0.132,  # half_of_another above 0
        -1.101,  # said over contradicted
        0.244,  # said over half
        0.643,  # lines say covered
        0.400,  # lines say partial
        0.390,  # lines say missed
        1.402,  # lines say contradicted
        0.317,  # lines pin it on another subject
        -0.139,  # share of parts that lines say
        0.002,  # about a subject
        0.194,  # said, much learned
        -0.186,  # half, much learned
        -1.014,  # contradicted, much learned
        -1.299,  # much learned
        1.417,  # always
    ),
}
