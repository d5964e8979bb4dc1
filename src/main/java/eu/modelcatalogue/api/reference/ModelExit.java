package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Exit;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.hardware.HardwareFit;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.query.Paths;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What remains if a service or the developer ends a model. */
@Schema(name = "ModelExit", description = "What remains if a service or the developer ends a model, in this order.")
public record ModelExit(
        EditionStamp edition,

        @Schema(description = "Id of the model.", examples = "mistral-small-3.2")
        String model,

        SameWeights sameWeights,
        OwnHardware ownHardware,
        OtherModels otherModels,

        @Schema(description = "Path of this answer.", examples = "/v1/models/mistral-small-3.2/exit")
        String self) {

    /** Where the same weights can be used. */
    @Schema(name = "SameWeights", description = "Services that are known to run the same model themselves.")
    public record SameWeights(
            @Schema(
                    description =
                            "Day of the newest list of offers: none found on it is an answer. Null where no list is here.",
                    examples = "2026-09-30",
                    nullable = true)
            @Nullable
            LocalDate asOf,

            @Schema(
                    description =
                            "Open offers, each with site, seat and control, and the list that names it; those with a site or control in the Union first.")
            List<OfferItem> offers) {}

    /** What it takes to run it oneself. */
    @Schema(name = "OwnHardware", description = "What it takes to run it oneself.")
    public record OwnHardware(
            @Schema(
                    description =
                            "Why nothing is calculated: weightsClosed, notForText, sizeUnknown; null where it is.",
                    examples = "weightsClosed",
                    nullable = true)
            @Nullable
            String noFigure,

            @Schema(
                    description =
                            "For each number of bits, the smallest class of hardware for one sequence of 8,192 tokens; none where the largest is too small.")
            List<Smallest> smallest,

            @Schema(description = "Path of the whole answer.", examples = "/v1/models/mistral-small-3.2/hardware")
            String hardware) {}

    /** The smallest hardware. */
    @Schema(name = "SmallestHardware", description = "The smallest class of hardware on which it fits.")
    public record Smallest(
            @Schema(description = "Bits for each parameter.", examples = "8")
            int bits,

            @Schema(description = "Id of the class.", examples = "l40s")
            String hardware,

            @Schema(description = "What it is.", examples = "NVIDIA L40S, 48 GB")
            String name,

            @Schema(
                    description = "Whether only the weights are known to fit, since the cache is not known.",
                    examples = "false")
            boolean weightsOnly) {

        static Smallest of(HardwareFit fit) {
            return new Smallest(
                    fit.bits(),
                    fit.hardware().id(),
                    fit.hardware().name(),
                    fit.need().isWeightsOnly());
        }
    }

    /** Models that can take its place. */
    @Schema(
            name = "OtherModels",
            description =
                    "Models with open weights of other developers that meet the same profiles, take and give the same kinds of content, and have at most a quarter more parameters.")
    public record OtherModels(
            @Schema(
                    description = "Ids of the profiles that the model meets, and the others too.",
                    examples = "[\"letter-2025\"]")
            List<String> meets,

            @Schema(description = "Languages that the model claims.", examples = "24")
            int languages,

            @Schema(description = "Three at most, those that claim most of its languages first.")
            List<OtherModel> items) {}

    /** A model that can take its place. */
    @Schema(name = "OtherModel", description = "A model that can take its place.")
    public record OtherModel(
            @Schema(description = "Its id.", examples = "qwen3.8-27b")
            String id,

            @Schema(description = "Its name.", examples = "Qwen3.8 27B")
            String name,

            @Schema(description = "Id of its developer.", examples = "alibaba")
            String developer,

            @Schema(description = "Number of parameters; null if unknown.", examples = "27000000000", nullable = true)
            @Nullable
            Long parameters,

            @Schema(description = "How many of the model's languages it claims too.", examples = "20")
            int languages,

            @Schema(description = "Path of the model.", examples = "/v1/models/qwen3.8-27b")
            String self) {

        static OtherModel of(Exit.NextBest other) {
            AiModel model = other.model();
            return new OtherModel(
                    model.id(),
                    model.name(),
                    model.developer().id(),
                    model.count(Attribute.PARAMETERS),
                    other.languages(),
                    Paths.model(model.id()));
        }
    }

    static ModelExit of(Edition edition, AiModel model) {
        Exit exit = Exit.of(edition, model);
        return new ModelExit(
                EditionStamp.of(edition),
                model.id(),
                new SameWeights(
                        edition.offers().asOf().orElse(null),
                        exit.hosts().stream()
                                .map(offer -> OfferItem.of(edition, offer))
                                .toList()),
                new OwnHardware(
                        ModelToRun.noFigure(model)
                                .map(ModelToRun.NoFigure::word)
                                .orElse(null),
                        exit.smallest().stream().map(Smallest::of).toList(),
                        Paths.model(model.id()) + "/hardware"),
                new OtherModels(
                        exit.criteria(),
                        model.facts().values(Attribute.LANGUAGES_CLAIMED).size(),
                        exit.nextBest().stream().map(OtherModel::of).toList()),
                Paths.model(model.id()) + "/exit");
    }
}
