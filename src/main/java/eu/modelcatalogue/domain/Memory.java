package eu.modelcatalogue.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The memory that is needed to run a model, calculated from its number of parameters and not measured. All parameters count, including those that are
 * not active for a token, because all have to be in memory; a fifth is added for what a run needs besides the weights. Long contexts need more.
 *
 * <p>Source: second edition of the criteria, section 5: {@value #FORMULA}.
 */
public final class Memory {

    /** Bits per parameter for which the memory is calculated: as released, and at the usual quantisations. */
    public static final List<Integer> BITS = List.of(16, 8, 4);

    public static final String FORMULA = "parameters × bits ÷ 8 × 1.2";

    private static final BigDecimal BITS_OF_A_BYTE = BigDecimal.valueOf(8);
    private static final BigDecimal BESIDE_THE_WEIGHTS = new BigDecimal("1.2");

    /** A decimal gigabyte, as makers of memory cards count it. */
    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);

    private Memory() {}

    /**
     * The memory in GB of 10^9 bytes, rounded up to one decimal.
     *
     * @param bits per parameter
     */
    public static BigDecimal gigabytes(long parameters, int bits) {
        return BigDecimal.valueOf(parameters)
                .multiply(BigDecimal.valueOf(bits))
                .multiply(BESIDE_THE_WEIGHTS)
                .divide(BITS_OF_A_BYTE.multiply(GIGABYTE), 1, RoundingMode.UP);
    }

    /** Converts gigabytes to bytes. */
    public static long bytes(BigDecimal gigabytes) {
        return gigabytes.multiply(GIGABYTE).longValueExact();
    }
}
