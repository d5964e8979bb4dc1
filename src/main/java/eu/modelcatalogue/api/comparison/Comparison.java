package eu.modelcatalogue.api.comparison;

import eu.modelcatalogue.api.model.ModelSummary;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.TextLengths;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.text.Language;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison of models side by side. */
@Schema(description = "Models side by side.")
public record Comparison(
        EditionStamp edition,

        @Schema(description = "The models, in the order in which they were named.", maxItems = Question.MOST_MODELS)
        List<ModelSummary> models,

        @Schema(description = "The headline attributes, and every attribute that is known of one of the models.")
        List<AttributeCompared> attributes,

        @Schema(description = "By profile.") List<ProfileCompared> verdicts,

        @Schema(
                description = "Path of this answer, pinned to the edition.",
                examples = "/v1/comparison?edition=1&models=gpt-5,deepseek-r1",
                maxLength = Limits.ADDRESS)
        String self) {

    /** An attribute of each model. */
    @Schema(name = "AttributeCompared", description = "An attribute.")
    public record AttributeCompared(
            @Schema(description = "Its name.", examples = "weights")
            String attribute,

            @Schema(description = "One for each model, in their order.", examples = "[\"open\", \"closed\"]")
            List<String> values,

            @Schema(description = "Whether all are the same.", examples = "false")
            boolean same) {

        static AttributeCompared of(String attribute, List<AiModel> models, Function<AiModel, String> value) {
            List<String> values = models.stream().map(value).toList();
            return new AttributeCompared(attribute, values, alike(values));
        }
    }

    /** The verdicts of a profile on each model. */
    @Schema(name = "ProfileCompared", description = "A profile.")
    public record ProfileCompared(
            @Schema(description = "Its id.", examples = "letter-2025")
            String profile,

            @Schema(description = "One for each model, in their order.")
            List<Verdict> values,

            @Schema(
                    description = "Whether each verdict is provisional: it rests on our own unverified readings.",
                    examples = "[false, true]")
            List<Boolean> provisional,

            @Schema(description = "Whether all are the same.", examples = "false")
            boolean same,

            @Schema(description = "Its version.", examples = "1")
            int version,

            @Schema(description = "Its title.", examples = "The open letter’s four freedoms")
            String title,

            @Schema(description = "By rule.") List<RuleCompared> rules) {

        static ProfileCompared of(Edition edition, List<AiModel> models, Profile profile, Language language) {
            List<Verdict> values = verdicts(edition, models, profile, Judgement::verdict);
            return new ProfileCompared(
                    profile.id(),
                    values,
                    models.stream()
                            .map(model -> edition.isProvisional(model.id(), profile))
                            .toList(),
                    alike(values),
                    profile.version(),
                    language.text(profile.title()),
                    profile.rules().stream()
                            .map(rule -> RuleCompared.of(edition, models, profile, rule, language))
                            .toList());
        }
    }

    /** The verdicts of a rule on each model. */
    @Schema(name = "RuleCompared", description = "A rule.")
    public record RuleCompared(
            @Schema(description = "Its id.", examples = "LTR-USE-4")
            String rule,

            @Schema(description = "One for each model, in their order.")
            List<Verdict> values,

            @Schema(
                    description = "Whether each verdict is provisional: it rests on our own unverified readings.",
                    examples = "[false, true]")
            List<Boolean> provisional,

            @Schema(description = "Whether all are the same.", examples = "false")
            boolean same,

            @Schema(description = "Whether the verdict of the profile depends on it.", examples = "true")
            boolean required,

            @Schema(
                    description = "What is asked for.",
                    examples = "Commercial use is allowed.",
                    maxLength = TextLengths.PROSE)
            String statement) {

        static RuleCompared of(Edition edition, List<AiModel> models, Profile profile, Rule rule, Language language) {
            List<Verdict> values = verdicts(
                    edition, models, profile, judged -> judged.rules().getOrDefault(rule.id(), Verdict.UNKNOWN));
            return new RuleCompared(
                    rule.id(),
                    values,
                    models.stream()
                            .map(model -> edition.isProvisional(model.id(), profile, rule))
                            .toList(),
                    alike(values),
                    rule.required(),
                    language.text(rule.statement()));
        }
    }

    public static Comparison of(
            Edition edition, List<AiModel> models, List<Profile> profiles, Language language, String self) {
        return new Comparison(
                EditionStamp.of(edition),
                models.stream().map(model -> ModelSummary.of(edition, model)).toList(),
                Stream.concat(
                                headlines(edition, models),
                                Attribute.of(SubjectKind.MODEL).keySet().stream()
                                        .filter(name -> models.stream()
                                                .anyMatch(model ->
                                                        model.facts().get(name).isKnown()))
                                        .map(name -> AttributeCompared.of(
                                                name,
                                                models,
                                                model -> model.facts().value(name))))
                        .toList(),
                profiles.stream()
                        .map(profile -> ProfileCompared.of(edition, models, profile, language))
                        .toList(),
                self);
    }

    /** The headline attributes, after the label. */
    private static Stream<AttributeCompared> headlines(Edition edition, List<AiModel> models) {
        return Stream.concat(
                Stream.of(AttributeCompared.of(
                        Dimension.G7,
                        models,
                        model -> edition.label(model).value().word())),
                Headlines.ALL.stream().map(name -> AttributeCompared.of(name, models, model -> model.headline(name))));
    }

    private static List<Verdict> verdicts(
            Edition edition, List<AiModel> models, Profile profile, Function<Judgement, Verdict> verdict) {
        return models.stream()
                .map(model -> edition.judgements(model.id()).get(profile.key()))
                .map(judged -> judged == null ? Verdict.UNKNOWN : verdict.apply(judged))
                .toList();
    }

    /** Whether all values are equal; a provisional verdict counts as equal to the same verdict that is not provisional. */
    private static boolean alike(List<?> values) {
        return values.stream().distinct().count() == 1;
    }
}
