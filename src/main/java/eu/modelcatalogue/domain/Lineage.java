package eu.modelcatalogue.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One model whose weights or outputs were used to make another.
 *
 * @param base id of a model of the catalogue, or a name
 * @param relation {@code finetune}, {@code distil}, {@code merge}, {@code adapter} or {@code quantised}
 * @param licence SPDX expression of the base's licence, {@code unknown} if not known
 */
public record Lineage(String base, String relation, String licence) {

    /** How one model can have been used to make another. */
    public static final List<String> RELATIONS = List.of("finetune", "distil", "merge", "adapter", "quantised");

    /** The value of the attribute for a model that was trained from scratch. */
    public static final String FROM_SCRATCH = "none";

    /** The relation in which only outputs were used, and no weights. */
    private static final String OF_OUTPUTS = "distil";

    private static final String FIELDS = " | ";
    private static final String ENTRIES = "; ";

    /** Whether a name can be used for a base: it must not contain the characters that separate the parts of a lineage. */
    public static boolean isName(String base) {
        return base.indexOf(';') < 0 && base.indexOf('|') < 0;
    }

    /** Whether weights of the base were used, so that somebody must have had access to them. */
    public boolean isOfWeights() {
        return !relation.equals(OF_OUTPUTS);
    }

    /** Writes a lineage as the value of a claim; an empty lineage is written as {@value #FROM_SCRATCH}. */
    public static String write(List<Lineage> lineage) {
        return lineage.isEmpty()
                ? FROM_SCRATCH
                : lineage.stream()
                        .map(one -> String.join(FIELDS, one.base, one.relation, one.licence))
                        .collect(Collectors.joining(ENTRIES));
    }

    /** Reads the value of a claim; empty for {@value #FROM_SCRATCH}. */
    public static List<Lineage> read(String value) {
        if (value.equals(FROM_SCRATCH)) {
            return List.of();
        }
        return Arrays.stream(value.split(ENTRIES))
                .map(entry -> entry.split(" \\| ", -1))
                .map(fields -> new Lineage(fields[0], fields[1], fields[2]))
                .toList();
    }
}
