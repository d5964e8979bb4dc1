package eu.modelcatalogue.api.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.ExternalResult;
import eu.modelcatalogue.api.schema.FactView;
import eu.modelcatalogue.api.schema.MultilingualText;
import eu.modelcatalogue.api.schema.PublicAnswer;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Derived;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.hardware.ByteRange;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.hardware.Workload;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model with everything known about it: the fields of a search result, every fact with evidence and dissent, and how the headlines were
 * derived.
 */
@Schema(name = "Model", description = "A model whole.")
public record ModelDetail(
        EditionStamp edition,
        @JsonUnwrapped ModelSummary item,

        @Schema(description = "The answer for a public body in the EU as a sentence.")
        MultilingualText answerText,

        @Schema(
                description = "Names of the facts that it follows from.",
                examples = "[\"components.weightsFinal.licence.euTerritoryCovered\"]")
        List<String> answerFrom,

        @Schema(description = "How the headline attributes follow from the facts.")
        List<DerivedValue> derived,

        @Schema(description = "All facts, each with evidence and dissent.")
        List<FactView> facts,

        @Schema(
                description =
                        "Models whose weights or outputs went in; empty for one trained from scratch, null where unknown.",
                nullable = true)
        @Nullable
        List<Base> lineage,

        @Schema(
                description =
                        "Who looked for what and found nothing said of it. It decides nothing: what was not found stays unknown.")
        List<EnquiryMade> enquiries,

        @Schema(description = "What authorities themselves conclude.")
        List<ExternalResult> external,

        @Schema(
                description =
                        "Memory that it takes to answer one sequence of 8,192 tokens: calculated, not measured. Empty where its size is not known, nobody can have its weights, or it is for speech, images or video. Details: /v1/models/{id}/hardware.")
        List<MemoryTaken> memory,

        @Schema(description = "Paths of what it refers to.") Links links) {

    /** Memory that a model needs. */
    @Schema(name = "Memory", description = "Memory that it takes to be run, by bits for each parameter.")
    public record MemoryTaken(
            @Schema(description = "Bits for each parameter.", examples = "16")
            int bits,

            @Schema(
                    description =
                            "GB of 10^9 bytes: the upper end, with the engine that needs most; of the weights alone where the cache is not known.",
                    examples = "57.6")
            BigDecimal gigabytes,

            @Schema(description = "The lower end, in GB of 10^9 bytes.", examples = "50.4")
            BigDecimal atLeast,

            @Schema(
                    description =
                            "Whether only the weights are known: more is needed, and nobody says what the cache takes.",
                    examples = "false")
            boolean weightsOnly,

            @Schema(description = "How it is derived.", examples = MemoryNeed.FORMULA)
            String formula) {

        static List<MemoryTaken> of(AiModel model) {
            return ModelToRun.of(model)
                    .map(known -> MemoryNeed.BITS.stream()
                            .map(bits -> of(known, bits))
                            .toList())
                    .orElse(List.of());
        }

        private static MemoryTaken of(ModelToRun model, int bits) {
            ByteRange bytes = model.known(Workload.usual(bits));
            return new MemoryTaken(
                    bits,
                    MemoryNeed.gigabytes(bytes.most()),
                    MemoryNeed.gigabytes(bytes.least()),
                    model.architecture() == null,
                    MemoryNeed.FORMULA);
        }
    }

    /** How a headline attribute was derived. */
    @Schema(name = "DerivedValue", description = "A derived value.")
    public record DerivedValue(
            @Schema(description = "Which.", examples = "code")
            String attribute,

            @Schema(description = "Its value.", examples = "partial")
            String value,

            @Schema(description = "What decided.", examples = "Only inference code of the developer's own is released.")
            String because,

            @Schema(
                    description = "Attributes it follows from.",
                    examples = "[\"components.trainingCode.availability\"]")
            List<String> from) {}

    /** A model from which another was made. */
    @Schema(name = "Base", description = "A base.")
    public record Base(
            @Schema(description = "Id or name.", examples = "deepseek-v3-1224")
            String base,

            @Schema(description = "How it went in.", examples = "finetune")
            String relation,

            @Schema(description = "Its licence, or unknown.", examples = "MIT")
            String licence) {}

    /** A search for information that found nothing. */
    @Schema(name = "Enquiry", description = "An enquiry.")
    public record EnquiryMade(
            @Schema(description = "Who looked.", examples = "curators")
            String by,

            @Schema(description = "What was looked through.", examples = "https://example.org/card")
            String where,

            @Schema(description = "The day.", examples = "2026-11-25")
            LocalDate on,

            @Schema(description = "What was looked for.", examples = "[\"components.trainingDatasets.availability\"]")
            List<String> attributes) {}

    /** Links to related resources. */
    @Schema(name = "ModelLinks", description = "Paths of what a model refers to.")
    public record Links(
            @Schema(description = "Path of the developer.", examples = "/v1/organisations/mistral-ai")
            String developer,

            @Schema(description = "Path of its verdicts with reasons.", examples = "/v1/models/gpt-5/assessments")
            String assessments,

            @Schema(description = "Path of the services that offer it.", examples = "/v1/models/gpt-5/offers")
            String offers,

            @Schema(
                    description = "Path of the memory that it needs, and of the hardware on which it fits.",
                    examples = "/v1/models/mistral-7b/hardware")
            String hardware,

            @Schema(description = "Paths of its licences.", examples = "[\"/v1/licences/Apache-2.0\"]")
            List<String> licences) {}

    public static ModelDetail of(Edition edition, AiModel model) {
        List<Lineage> lineage = model.lineage();
        return new ModelDetail(
                EditionStamp.of(edition),
                ModelSummary.of(edition, model),
                PublicAnswer.sentence(edition, model),
                PublicAnswer.from(edition, model),
                Headlines.ALL.stream()
                        .flatMap(headline -> Stream.ofNullable(model.headlines().get(headline)))
                        .map(ModelDetail::derived)
                        .toList(),
                FactView.all(model.facts()),
                lineage == null
                        ? null
                        : lineage.stream()
                                .map(base -> new Base(base.base(), base.relation(), base.licence()))
                                .toList(),
                model.enquiries().stream()
                        .map(one -> new EnquiryMade(one.by(), one.where(), one.on(), one.attributes()))
                        .toList(),
                ExternalResult.of(model.facts()),
                MemoryTaken.of(model),
                new Links(
                        Paths.organisation(model.developer().id()),
                        Paths.model(model.id()) + "/assessments",
                        Paths.model(model.id()) + "/offers",
                        Paths.model(model.id()) + "/hardware",
                        licences(edition, model)));
    }

    private static DerivedValue derived(Derived value) {
        return new DerivedValue(
                value.attribute(),
                value.value(),
                Words.in(Language.EN).say("because." + value.because().word()),
                value.from());
    }

    private static List<String> licences(Edition edition, AiModel model) {
        LicenceExpression licence = model.licence();
        return licence == null
                ? List.of()
                : licence.ids()
                        .distinct()
                        .filter(edition.licences()::containsKey)
                        .map(Paths::licence)
                        .toList();
    }
}
