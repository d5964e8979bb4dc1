package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.importers.entry.SourceStatements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what one file of grades states about one model. */
final class OsaiStatements extends SourceStatements {

    private static final Optional<Availability> PARTIAL = Optional.of(Availability.PARTIAL);

    OsaiStatements(String locator, LocalDate asOf) {
        super(locator, asOf);
    }

    /** A dimension that is a component: open is released. Adds nothing where nobody judged. */
    void component(Component component, OsaiDimension dimension) {
        says(component, dimension.availability(), dimension);
    }

    private void says(Component component, Optional<Availability> availability, OsaiDimension dimension) {
        availability.ifPresent(value -> read(component.availability(), value.word(), dimension.field()));
    }

    /**
     * A card of a model or of its data. The index grades the content of a card: a card that is linked and graded closed is published all the same, and
     * is a partial card.
     */
    void card(Component component, OsaiDimension dimension) {
        if (dimension.is(OsaiDimension.Grade.CLOSED) && dimension.leadsToCard()) {
            assessed(
                    component.availability(),
                    Availability.PARTIAL.word(),
                    dimension.field(),
                    "Graded closed for what it tells, and linked: a card is there.");
        } else {
            component(component, dimension);
        }
    }

    /** The developer's own training code. Adds nothing where nobody judged, or the link leads to code of others. */
    void trainingCode(OsaiDimension dimension) {
        says(Component.TRAINING_CODE, dimension.ofCode(), dimension);
    }

    /**
     * The papers on the model. The index asks for a peer-reviewed paper: its absence states nothing about a research paper where there is a preprint,
     * which the Model Openness Framework counts as one.
     */
    void papers(OsaiDimension preprint, OsaiDimension paper) {
        component(Component.TECHNICAL_REPORT, preprint);
        if (!paper.is(OsaiDimension.Grade.CLOSED) || preprint.is(OsaiDimension.Grade.CLOSED)) {
            component(Component.RESEARCH_PAPER, paper);
        }
    }

    /** How well architecture and hardware are documented; the index has one grade for both. */
    void architecture(OsaiDimension dimension) {
        dimension
                .availability()
                .ifPresent(value -> read(
                        "documentation.architecture",
                        switch (value) {
                            case RELEASED -> "yes";
                            case PARTIAL -> "partial";
                            default -> "no";
                        },
                        dimension.field()));
    }

    /**
     * The training data: the data of the base model and of the tuning together. Where one of them was not judged, the whole is known only as far as the
     * other decides it. A grade whose links lead to no data is about a description.
     */
    void trainingData(OsaiDimension base, OsaiDimension end) {
        data(Component.POST_TRAINING_DATASETS, end);
        Optional<Availability> ofBase = base.ofData();
        Optional<Availability> ofEnd = end.ofData();
        String both = base.field() + ", " + end.field();
        String attribute = Component.TRAINING_DATASETS.availability();
        if (ofBase.isPresent() && ofBase.equals(ofEnd)) {
            read(attribute, ofBase.get().word(), both);
        } else if ((ofBase.isPresent() && ofEnd.isPresent()) || ofBase.equals(PARTIAL) || ofEnd.equals(PARTIAL)) {
            assessed(
                    attribute,
                    Availability.PARTIAL.word(),
                    both,
                    "Data of the base model: %s; of the tuning: %s.".formatted(word(base), word(end)));
        }
        description(base, end);
    }

    /** The data of one stage. Adds nothing where nobody judged, or a description was judged. */
    void data(Component component, OsaiDimension dimension) {
        says(component, dimension.ofData(), dimension);
    }

    /** How far the data are described, where the grades are about a description. */
    void description(OsaiDimension... stages) {
        List<OsaiDimension> judged = Stream.of(stages)
                .filter(OsaiDimension::judged)
                .filter(one -> !one.leadsToData())
                .toList();
        if (judged.isEmpty()) {
            return;
        }
        boolean untold = judged.stream().allMatch(one -> one.is(OsaiDimension.Grade.CLOSED));
        assessed(
                Attribute.COMPLETE_DESCRIPTION,
                untold ? "no" : "partial",
                judged.stream().map(OsaiDimension::field).collect(Collectors.joining(", ")),
                untold
                        ? "Graded closed: the sources of the data are not told."
                        : "Graded for how the sources are told: no link leads to data, and whether all is told is not said.");
    }

    private static String word(OsaiDimension dimension) {
        return dimension
                .ofData()
                .map(Availability::word)
                .orElse(dimension.judged() ? "graded for their description alone" : "not judged");
    }

    /** The sum of the classes, which the index itself does not print. */
    void sum(Collection<OsaiDimension> dimensions, String section, String suffix) {
        if (dimensions.stream().allMatch(dimension -> dimension.grade() != null)) {
            double points = dimensions.stream()
                    .flatMap(dimension -> Stream.ofNullable(dimension.grade()))
                    .mapToDouble(grade -> grade.points)
                    .sum();
            String count = points == Math.rint(points) ? Long.toString(Math.round(points)) : Double.toString(points);
            assessed(
                    "external.osai",
                    count + "/" + dimensions.size() + suffix,
                    section,
                    "Our sum of the published classes: open 1, partial 0.5.");
        }
    }

    /** Joins the notes that are not empty; null where all are empty. */
    static @Nullable String note(String... notes) {
        String joined = Stream.of(notes).filter(note -> !note.isEmpty()).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
