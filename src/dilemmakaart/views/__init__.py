"""Models into what pages show: order, rounding and wording. Templates and terminals only place it."""
