package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.schema.PublicAnswer;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Label;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Gate;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.ReviewState;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.query.Paths;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model in a search result. Unknown dates and numbers are null, never left out; unknown words of a closed list are {@code unknown}. */
@Schema(name = "ModelItem", description = "A model in a search.")
public record ModelSummary(
        @Schema(description = "Its id.", examples = "mistral-small-3.2")
        String id,

        @Schema(description = "As the developer writes it.", examples = "Mistral Small 3.2 24B")
        String name,

        @Schema(description = "Who made it.") Developer developer,

        @Schema(description = "Family of releases.", examples = "mistral-small")
        String family,

        @Schema(description = "Other names or ids.", examples = "[\"mistralai/Mistral-Small-3.2-24B-Instruct-2506\"]")
        List<String> aliases,

        @Schema(
                description =
                        "Repositories in which the developer published the weights; each is an alias too. Empty if none is known.")
        List<Repository> identifiers,

        @Schema(description = "First day of the known period of release.", nullable = true) @Nullable
        LocalDate released,

        @Schema(description = "How exactly that is known.", nullable = true) @Nullable
        Precision releasedPrecision,

        @Schema(
                description = "Year, month or day from which its developer offers it no longer.",
                examples = "2024-05",
                nullable = true)
        @Nullable
        String withdrawn,

        @Schema(description = "Kinds of content.") Modalities modalities,

        @Schema(description = "Number of parameters. Null where unknown.", examples = "24000000000", nullable = true)
        @Nullable
        Long parameters,

        @Schema(
                description = "Parameters active for each token. Null where unknown.",
                examples = "24000000000",
                nullable = true)
        @Nullable
        Long activeParameters,

        @Schema(
                description =
                        "How far we are with the entry. listed: lists of others name the model, and we have not read its licence or its card; reviewed: we have read a text of its developer.")
        ReviewState review,

        @Schema(description = "The answer for a public body in the EU.")
        PublicAnswer answer,

        @Schema(
                description =
                        "Label of the G7: the highest rung that is met; at least this one where the verdict of g7Next is unknown. none: weights can be had, but not on the terms of the lowest rung; closed: weights not released; unknown: the lowest rung is undecided.")
        Rung g7,

        @Schema(description = "The rung above, and what stands before it; null at the top.", nullable = true) @Nullable
        NextRung g7Next,

        @Schema(description = "Openness of the weights.") Openness weights,

        @Schema(description = "Openness of the training code.")
        Openness code,

        @Schema(description = "Openness of the data.") Openness data,

        @Schema(description = "Class of the licence of the weights.")
        LicenceClass licenceClass,

        @Schema(description = "SPDX expression of the licence of the weights, or unknown.", examples = "Apache-2.0")
        String licence,

        @Schema(description = "What stands before a download.")
        Gate gate,

        @Schema(description = "Availability of code that runs the model.")
        Availability inferenceCode,

        @Schema(description = "Verdict by each profile, in its newest version, by the profile's id.")
        Map<String, Verdict> verdicts,

        @Schema(
                description =
                        "Profiles by which the verdict, met or not met, is provisional: it rests on our own unverified readings.",
                examples = "[\"letter-2025\"]")
        List<String> provisional,

        @Schema(description = "Path of the model.", examples = "/v1/models/mistral-small-3.2")
        String self) {

    /** The rung above the label. */
    @Schema(name = "NextRung", description = "The rung of the G7's ladder above the label.")
    public record NextRung(
            @Schema(description = "Which.") Rung rung,

            @Schema(description = "Not met, or unknown where the model may stand on it.")
            Verdict verdict,

            @Schema(
                    description =
                            "Facts that have to be found out to decide it or, where it is not met, by which it fails.",
                    examples = "[\"components.trainingCode.availability\"]")
            List<String> missing) {

        static @Nullable NextRung of(Label label) {
            return label.next() == null || label.verdict() == null
                    ? null
                    : new NextRung(label.next(), label.verdict(), label.missing());
        }
    }

    /** The precision of a date. */
    public enum Precision implements Word {
        DAY,
        MONTH,
        YEAR
    }

    /** The organisation that made a model. */
    @Schema(name = "Developer", description = "Who made a model.")
    public record Developer(
            @Schema(description = "Id of the organisation.", examples = "mistral-ai")
            String id,

            @Schema(description = "Its name.", examples = "Mistral AI")
            String name,

            @Schema(description = "Seat: ISO 3166-1 alpha-2, EU, or unknown.", examples = "FR")
            String country,

            @Schema(description = "Region of the seat.") Region region) {}

    /** Kinds of content that a model takes and generates. */
    @Schema(name = "Modalities", description = "Kinds of content.")
    public record Modalities(
            @Schema(description = "What it takes.", examples = "[\"text\"]")
            List<String> input,

            @Schema(description = "What it generates.", examples = "[\"text\"]")
            List<String> output) {}

    public static ModelSummary of(Edition edition, AiModel model) {
        Organisation developer = model.developer();
        Facts facts = model.facts();
        Optional<Period> released = model.releasedWithin();
        return new ModelSummary(
                model.id(),
                model.name(),
                new Developer(developer.id(), developer.name(), developer.country(), developer.region()),
                model.family(),
                List.copyOf(model.aliases()),
                model.identifiers().stream().map(Repository::of).toList(),
                released.map(Period::first).orElse(null),
                released.map(period -> Word.parse(Precision.class, period.precision()))
                        .orElse(null),
                model.withdrawn(),
                new Modalities(
                        List.copyOf(facts.values(Attribute.MODALITIES_INPUT)),
                        List.copyOf(facts.values(Attribute.MODALITIES_OUTPUT))),
                model.count(Attribute.PARAMETERS),
                model.count(Attribute.ACTIVE_PARAMETERS),
                edition.review(model),
                PublicAnswer.of(edition, model),
                edition.label(model).value(),
                NextRung.of(edition.label(model)),
                Word.parse(Openness.class, model.headline(Headlines.WEIGHTS)),
                Word.parse(Openness.class, model.headline(Headlines.CODE)),
                Word.parse(Openness.class, model.headline(Headlines.DATA)),
                Word.parse(LicenceClass.class, model.headline(Headlines.LICENCE_CLASS)),
                model.licenceStated(),
                facts.word(Gate.class, Attribute.GATE),
                facts.availability(Component.INFERENCE_CODE),
                verdicts(edition, model),
                edition.provisional(model.id()),
                Paths.model(model.id()));
    }

    private static Map<String, Verdict> verdicts(Edition edition, AiModel model) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        edition.currentProfiles().forEach((id, profile) -> {
            Judgement judgement = edition.judgements(model.id()).get(profile.key());
            if (judgement != null) {
                verdicts.put(id, judgement.verdict());
            }
        });
        return verdicts;
    }
}
