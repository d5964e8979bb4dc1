package eu.modelcatalogue.ingest.mot;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.mot.ReleaseRecord.Given;
import eu.modelcatalogue.ingest.mot.ReleaseRecord.Listed;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a record says of a component that it lists. One that is not listed is unknown, not closed.
 *
 * @param name of the component, as the record writes it
 * @param values by attribute: availability, and licence where it is known
 * @param note on the reading; empty where there is nothing to note
 */
record ListedComponent(String name, Map<String, String> values, String note) {

    /** The longest section that a claim can have. */
    private static final int LONGEST_SECTION = 200;

    private static final int LONGEST_QUOTE = 120;

    private static final Pattern NOT_RELEASED = Pattern.compile("(?i)proprietary|undisclosed|.*\\bnot includ.*");
    private static final Pattern PROPRIETARY = Pattern.compile("(?i)proprietary");

    /**
     * What mostly has other owners or publishers than the model, and terms of its own: a licence given for the distribution does not speak of
     * it, though the tool counts it so.
     */
    private static final Set<Component> OWN_TERMS = Set.of(Component.TRAINING_DATASETS, Component.RESEARCH_PAPER);

    /** How data is listed that somebody else published: by its names, where a licence belongs. */
    private static final Pattern DATA_NAMES = Pattern.compile("(?i).*(?:dataset|,|/).*");

    private static final Pattern LICENCE_WORDS =
            Pattern.compile("(?i).*(?:licen[cs]e|agreement|terms|creative commons|rail\\b).*");

    /**
     * Reads all that a record lists, in its order.
     *
     * @param draft told of what stands where a licence belongs and is none
     */
    static List<ListedComponent> of(ReleaseRecord record, LicenceNames licences, Draft draft) {
        List<ListedComponent> read = new ArrayList<>();
        for (Listed listed : record.listed()) {
            Optional<Given> given = record.licence(listed);
            if (given.isPresent() && namesData(listed, given.get(), licences)) {
                draft.refuse(
                        "%s, component '%s', license"
                                .formatted(record.path(), listed.part().name()),
                        "'%s' tells which data were used and is no licence: nothing is claimed"
                                .formatted(given.get().name()));
            } else if (unseen(record, listed, given)) {
                draft.refuse(
                        "%s, component '%s'"
                                .formatted(record.path(), listed.part().name()),
                        "is listed without an address where it lies: whether it was released is not claimed");
            } else {
                given.map(one -> under(listed, one, licences))
                        .orElseGet(() -> Optional.of(unlicensed(listed)))
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    /**
     * What has no address, and mostly no licence either. Records list data sets that were only used, or described in a paper; papers and reports that are an
     * announcement, a paper on another model, or nothing; data cards that tell no data; and as code, libraries and data of evaluation what others published,
     * or nobody. A card and metadata mostly lie where the model lies, if the record says where that is, and results are mostly there. Final weights have better
     * sources. That something was withheld stands by itself.
     */
    private static boolean unseen(ReleaseRecord record, Listed listed, Optional<Given> given) {
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

    private static ListedComponent unlicensed(Listed listed) {
        return released(
                listed,
                Optional.empty(),
                listed.own()
                        ? "Listed as unlicensed: released, and the licence is left open."
                        : "Listed, and the record gives no licence for it.");
    }

    private static Optional<ListedComponent> under(Listed listed, Given given, LicenceNames licences) {
        if (NOT_RELEASED.matcher(given.name()).matches()) {
            return notReleased(listed, given, licences);
        }
        if (given.distribution() && OWN_TERMS.contains(component(listed))) {
            return Optional.of(
                    released(
                            listed,
                            Optional.empty(),
                            "Names no licence of its own; that of the distribution is not carried over to data sets and papers."));
        }
        Optional<String> licence = licences.id(given.name());
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

    private static Optional<ListedComponent> notReleased(Listed listed, Given given, LicenceNames licences) {
        if (!listed.own() && listed.part().contentType().equals("document")) {
            // A proprietary model has public documents: what is said of the whole is not said of them.
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put(component(listed).availability(), Availability.NOT_RELEASED.word());
        if (component(listed) == Component.WEIGHTS_FINAL
                && PROPRIETARY.matcher(given.name()).matches()) {
            licences.id(given.name())
                    .ifPresent(id -> values.put(component(listed).licence(), id));
        }
        return Optional.of(new ListedComponent(
                listed.part().name(),
                values,
                (listed.own() ? "Listed as “%s”." : "The record gives the whole as “%s”.")
                        .formatted(quoted(given.name()))));
    }

    private static ListedComponent released(Listed listed, Optional<String> licence, String note) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(component(listed).availability(), Availability.RELEASED.word());
        licence.ifPresent(id -> values.put(component(listed).licence(), id));
        return new ListedComponent(listed.part().name(), values, note);
    }

    private static boolean namesData(Listed listed, Given given, LicenceNames licences) {
        boolean data =
                component(listed) == Component.TRAINING_DATASETS || component(listed) == Component.EVALUATION_DATA;
        if (!data || !listed.own() || NOT_RELEASED.matcher(given.name()).matches()) {
            return false;
        }
        return DATA_NAMES.matcher(given.name()).matches()
                || (!LICENCE_WORDS.matcher(given.name()).matches()
                        && licences.id(given.name()).isEmpty());
    }

    /** Components that are read alike, as many together as one section of a claim can name. */
    static Map<String, List<ListedComponent>> bySection(List<ListedComponent> all) {
        Map<String, List<ListedComponent>> alike = new LinkedHashMap<>();
        all.forEach(one ->
                alike.computeIfAbsent(one.note(), absent -> new ArrayList<>()).add(one));
        Map<String, List<ListedComponent>> sections = new LinkedHashMap<>();
        for (List<ListedComponent> together : alike.values()) {
            String section = "";
            List<ListedComponent> named = new ArrayList<>();
            for (ListedComponent one : together) {
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
