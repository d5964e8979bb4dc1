package eu.modelcatalogue.api.schema;

import java.math.BigDecimal;

/** Decimal numbers in answers. */
public final class Decimal {

    private Decimal() {}

    /** The number without trailing zeros and without an exponent. */
    public static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
