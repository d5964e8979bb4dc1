package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One difference between two editions. */
@Schema(name = "EditionChange", description = "One thing that two editions say otherwise.")
public record ChangeView(
        Changed subject,

        @Schema(
                description =
                        "What changed: entry, an entry that came or went; fact; headline, which follows from facts; label of the G7; verdict of a profile; rule, whose verdict turned while that of its profile stayed; listed, what lists of services say of a model; offer of a service.")
        Difference.ChangeKind kind,

        @Schema(
                description =
                        "Name of the fact or headline; g7 for a label; the profile with its version for a verdict, and a point and the rule for a rule; the service, a slash and the name there for an offer; entry for an entry.",
                examples = "components.trainingCode.availability")
        String attribute,

        @Schema(
                description = "Value before: unknown where nothing was known, absent for an entry.",
                examples = "notReleased")
        String before,

        @Schema(description = "Value now.", examples = "partial")
        String after,

        @Schema(
                description =
                        "Ids of the sources that say so now, or said so before where none does now; empty where the value follows from facts.")
        List<String> sources,

        @Schema(description = "For a verdict, the rules that changed; else empty.")
        List<RuleTurned> rules) {

    /** The model, organisation or licence that changed. */
    @Schema(name = "ChangedSubject", description = "The model, organisation or licence of which something changed.")
    public record Changed(
            SubjectKind kind,

            @Schema(description = "Its id.", examples = "mistral-small-3.2")
            String id,

            @Schema(description = "Its name.", examples = "Mistral Small 3.2 24B Instruct")
            String name,

            @Schema(
                    description = "Id of the developer of a model; null for all else.",
                    nullable = true,
                    examples = "mistral-ai")
            @Nullable
            String developer,

            @Schema(
                    description = "Family of a model, by which /v1/models finds it; null for all else.",
                    nullable = true,
                    examples = "mistral-small")
            @Nullable
            String family) {}

    /** A rule whose verdict changed. */
    @Schema(name = "RuleTurned", description = "A rule with another verdict than before.")
    public record RuleTurned(
            @Schema(description = "Id of the rule.", examples = "LTR-USE-4")
            String rule,

            Verdict before,
            Verdict after) {

        static List<RuleTurned> all(Map<String, String> rules) {
            return new TreeMap<>(rules)
                    .entrySet().stream()
                            .map(rule -> {
                                String[] turned = rule.getValue().split(" -> ", -1);
                                return new RuleTurned(
                                        rule.getKey(),
                                        Word.parse(Verdict.class, turned[0]),
                                        Word.parse(Verdict.class, turned[1]));
                            })
                            .toList();
        }
    }

    /** The profile with its version of which the verdict, or that of a rule, turned; empty for all other changes. */
    public Optional<String> profile() {
        return switch (kind) {
            case VERDICT -> Optional.of(attribute);
            // A version is a number, so the point after it ends the profile.
            case RULE -> Optional.of(attribute.substring(0, attribute.indexOf('.', attribute.indexOf('@'))));
            case ENTRY, FACT, HEADLINE, LABEL, LISTED, OFFER -> Optional.empty();
        };
    }

    /**
     * @param editions in which to look up the name of the subject, the newer first
     */
    static ChangeView of(Difference change, List<Edition> editions) {
        Subject subject = change.subject();
        Optional<AiModel> model = subject.kind() == SubjectKind.MODEL
                ? editions.stream()
                        .flatMap(edition -> edition.model(subject.id()).stream())
                        .findFirst()
                : Optional.empty();
        return new ChangeView(
                new Changed(
                        subject.kind(),
                        subject.id(),
                        editions.stream()
                                .flatMap(edition -> name(edition, subject).stream())
                                .findFirst()
                                .orElse(subject.id()),
                        model.map(one -> one.developer().id()).orElse(null),
                        model.map(AiModel::family).orElse(null)),
                change.kind(),
                change.attribute(),
                change.before(),
                change.after(),
                change.sources(),
                RuleTurned.all(change.rules()));
    }

    private static Optional<String> name(Edition edition, Subject subject) {
        return switch (subject.kind()) {
            case MODEL -> edition.model(subject.id()).map(AiModel::name);
            case ORGANISATION ->
                Optional.ofNullable(edition.organisations().get(subject.id())).map(Organisation::name);
            case SERVICE ->
                Optional.ofNullable(edition.services().get(subject.id())).map(Service::name);
            case LICENCE ->
                Optional.ofNullable(edition.licences().get(subject.id())).map(Licence::name);
        };
    }
}
