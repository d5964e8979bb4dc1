package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.mapping.MotRecord.Given;
import eu.modelcatalogue.importers.mapping.MotRecord.Listed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a record states about a component that it lists. A component that is not listed is unknown, not closed.
 *
 * @param name of the component, as the record writes it
 * @param values by attribute: availability, and licence where it is known
 * @param note on the reading; empty where there is nothing to note
 */
record MotComponent(String name, Map<String, String> values, String note) {

    /** The longest section that a claim can have. */
    private static final int LONGEST_SECTION = 200;

    private static final int LONGEST_QUOTE = 120;

    private static final Pattern NOT_RELEASED = Pattern.compile("(?i)proprietary|undisclosed|.*\\bnot includ.*");
    private static final Pattern PROPRIETARY = Pattern.compile("(?i)proprietary");

    /**
     * Components that mostly have other owners or publishers than the model, and terms of their own: a licence for the distribution is not about them,
     * although the tool counts it so.
     */
    private static final Set<Component> OWN_TERMS = Set.of(Component.TRAINING_DATASETS, Component.RESEARCH_PAPER);

    /** Data of other publishers, listed by name where a licence belongs. */
    private static final Pattern DATA_NAMES = Pattern.compile("(?i).*(?:dataset|,|/).*");

    private static final Pattern LICENCE_WORDS =
            Pattern.compile("(?i).*(?:licen[cs]e|agreement|terms|creative commons|rail\\b).*");

    /**
     * Reads all components that a record lists, in its order.
     *
     * @param reading is told of what stands in place of a licence and is none
     */
    static List<MotComponent> of(MotRecord record, SourceReading reading) {
        List<MotComponent> read = new ArrayList<>();
        for (Listed listed : record.listed()) {
            Optional<Given> given = record.licence(listed);
            if (given.isPresent() && namesData(listed, given.get(), reading)) {
                reading.refuse(
                        "%s, component '%s', license"
                                .formatted(record.path(), listed.part().name()),
                        "'%s' tells which data were used and is not a licence: nothing is claimed"
                                .formatted(given.get().name()));
            } else if (unseen(record, listed, given)) {
                reading.refuse(
                        "%s, component '%s'"
                                .formatted(record.path(), listed.part().name()),
                        "is listed without an address where it lies: whether it was released is not claimed");
            } else {
                given.map(one -> under(listed, one, reading))
                        .orElseGet(() -> Optional.of(unlicensed(listed)))
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    /**
     * Whether a component has no address, and mostly no licence either. Records list data sets that were only used or described in a paper; papers and
     * reports that are an announcement, a paper on another model, or nothing; data cards without data; and, as code, libraries and evaluation data, what
     * others published, or nobody. Card and metadata mostly lie where the model lies, if the record names that place, and results mostly exist. Final
     * weights have better sources. A statement that something was withheld stands by itself.
     */
    private static boolean unseen(MotRecord record, Listed listed, Optional<Given> given) {
        if (listed.link().isPresent()) {
            return false;
        }
        return switch (component(listed)) {
            case TRAINING_DATASETS ->
                given.filter(one -> NOT_RELEASED.matcher(one.name()).matches()).isEmpty();
            case RESEARCH_PAPER -> given.filter(one -> !one.distribution()).isEmpty();
            case WEIGHTS_FINAL, EVALUATION_RESULTS -> false;
            case MODEL_CARD, MODEL_METADATA ->
                given.isEmpty() && record.repository().isEmpty() && record.hub().isEmpty();
            default -> given.isEmpty();
        };
    }

    private static MotComponent unlicensed(Listed listed) {
        return released(
                listed,
                Optional.empty(),
                listed.own()
                        ? "Listed as unlicensed: released, and the licence is left open."
                        : "Listed, and the record gives no licence for it.");
    }

    private static Optional<MotComponent> under(Listed listed, Given given, SourceReading reading) {
        if (NOT_RELEASED.matcher(given.name()).matches()) {
            return notReleased(listed, given, reading);
        }
        if (given.distribution() && OWN_TERMS.contains(component(listed))) {
            return Optional.of(
                    released(
                            listed,
                            Optional.empty(),
                            "Names no licence of its own; that of the distribution is not carried over to data sets and papers."));
        }
        Optional<String> licence = reading.licence(given.name());
        if (licence.isEmpty()) {
            return Optional.of(released(
                    listed,
                    licence,
                    "Listed under “%s”, which is not known here as a licence.".formatted(quoted(given.name()))));
        }
        return Optional.of(released(
                listed,
                licence,
                listed.own()
                        ? ""
                        : "Names no licence of its own: under the one that the record gives for %s."
                                .formatted(given.distribution() ? "the distribution" : "all " + given.scope())));
    }

    private static Optional<MotComponent> notReleased(Listed listed, Given given, SourceReading reading) {
        if (!listed.own() && listed.part().contentType().equals("document")) {
            // A proprietary model has public documents: what is said of the whole is not said of them.
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put(component(listed).availability(), Availability.NOT_RELEASED.word());
        if (component(listed) == Component.WEIGHTS_FINAL
                && PROPRIETARY.matcher(given.name()).matches()) {
            reading.licence(given.name())
                    .ifPresent(id -> values.put(component(listed).licence(), id));
        }
        return Optional.of(new MotComponent(
                listed.part().name(),
                values,
                (listed.own() ? "Listed as “%s”." : "The record gives the whole as “%s”.")
                        .formatted(quoted(given.name()))));
    }

    private static MotComponent released(Listed listed, Optional<String> licence, String note) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(component(listed).availability(), Availability.RELEASED.word());
        licence.ifPresent(id -> values.put(component(listed).licence(), id));
        return new MotComponent(listed.part().name(), values, note);
    }

    private static boolean namesData(Listed listed, Given given, SourceReading reading) {
        boolean data =
                component(listed) == Component.TRAINING_DATASETS || component(listed) == Component.EVALUATION_DATA;
        if (!data || !listed.own() || NOT_RELEASED.matcher(given.name()).matches()) {
            return false;
        }
        return DATA_NAMES.matcher(given.name()).matches()
                || (!LICENCE_WORDS.matcher(given.name()).matches()
                        && reading.licence(given.name()).isEmpty());
    }

    /** Components with the same note, as many together as fit in one section of a claim. */
    static Map<String, List<MotComponent>> bySection(List<MotComponent> all) {
        Map<String, List<MotComponent>> alike = new LinkedHashMap<>();
        all.forEach(one ->
                alike.computeIfAbsent(one.note(), absent -> new ArrayList<>()).add(one));
        Map<String, List<MotComponent>> sections = new LinkedHashMap<>();
        for (List<MotComponent> together : alike.values()) {
            String section = "";
            List<MotComponent> named = new ArrayList<>();
            for (MotComponent one : together) {
                if (section.length() + 2 + one.name().length() > LONGEST_SECTION) {
                    sections.put(section, named);
                    section = "";
                    named = new ArrayList<>();
                }
                section += (section.isEmpty() ? "" : "; ") + one.name();
                named.add(one);
            }
            sections.put(section, named);
        }
        return sections;
    }

    private static Component component(Listed listed) {
        return listed.part().component();
    }

    private static String quoted(String name) {
        return name.length() > LONGEST_QUOTE ? name.substring(0, LONGEST_QUOTE) + "…" : name;
    }
}
