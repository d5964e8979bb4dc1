package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.model.ModelSummary;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.PublicAnswer;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Exit;
import eu.modelcatalogue.catalogue.Outage;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.search.NearestNames;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.LicenceRisk;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Truth;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of auditing a document that names models. Nothing is stored. */
@Schema(name = "Audit", description = "A document that names models, held against the catalogue. Nothing was stored.")
public record AuditReport(
        EditionStamp edition,

        @Schema(description = "What the document is.") DocumentKind kind,
        Totals totals,

        @Schema(description = "Profiles that were judged by, with their versions.", examples = "[\"letter-2025@1\"]")
        List<String> profiles,

        @Schema(
                description =
                        "What remains of the recognised models if the services of some countries stop; null unless countries are named by without.",
                nullable = true)
        @Nullable
        Outages outages,

        @Schema(description = "One for each model that the document names, in its order.", maxItems = AuditBody.MOST)
        List<Audited> items,

        @Schema(
                description = "Paths of dossiers of the recognised models, ten in each.",
                examples = "[\"/v1/dossier?edition=1&models=mistral-small-3.2\"]")
        List<String> dossiers) {

    /** Numbers of models by outcome. */
    @Schema(name = "AuditTotals", description = "How many of what.")
    public record Totals(
            @Schema(description = "Models that the document names.", examples = "12")
            int asked,

            @Schema(description = "Of these, recognised.", examples = "9")
            int recognised,

            @Schema(description = "Of these, asked about: the catalogue may have them.", examples = "2")
            int askedAbout,

            @Schema(description = "Of these, names that stand for one model after another.", examples = "1")
            int moving,

            @Schema(description = "Of these, not found.", examples = "1")
            int notRecognised,

            @Schema(description = "Different models of the catalogue among the recognised.", examples = "8")
            int models,

            @Schema(description = "Parts of the document that are not models.", examples = "140")
            int passedOver) {}

    /** What remains of all models together, if the services of some countries stop. */
    @Schema(
            name = "AuditOutages",
            description =
                    "What remains of the recognised models if all services that are controlled from some countries stop.")
    public record Outages(
            @Schema(description = "These countries: ISO 3166-1 alpha-2.", examples = "[\"US\"]")
            List<String> without,

            @Schema(
                    description = "Day of the newest list of offers; null where no list is here.",
                    examples = "2026-09-30",
                    nullable = true)
            @Nullable
            LocalDate asOf,

            @Schema(description = "Models that another known service goes on to run.", examples = "5")
            int elsewhere,

            @Schema(
                    description =
                            "Models with open weights that no other known service runs: they can be run on own hardware.",
                    examples = "2")
            int ownHardware,

            @Schema(description = "Models that stop.", examples = "3")
            int stops,

            @Schema(description = "Models of which it is unknown.", examples = "1")
            int unknown) {

        static Outages of(Edition edition, Set<String> countries, Collection<Outage> outages) {
            return new Outages(
                    List.copyOf(countries),
                    edition.offers().asOf().orElse(null),
                    counted(outages, Outage.Outcome.ELSEWHERE),
                    counted(outages, Outage.Outcome.OWN_HARDWARE),
                    counted(outages, Outage.Outcome.STOPS),
                    counted(outages, Outage.Outcome.UNKNOWN));
        }

        private static int counted(Collection<Outage> outages, Outage.Outcome outcome) {
            return (int)
                    outages.stream().filter(one -> one.outcome() == outcome).count();
        }
    }

    /** What remains of a model if the services of some countries stop. */
    @Schema(
            name = "AuditOutage",
            description =
                    "What remains of a model if all services that are controlled from some countries stop. Services that only pass on what others run do not count.")
    public record ModelOutage(
            @Schema(
                    description =
                            "elsewhere: another known service runs it. ownHardware: no other is known, but the weights are open. stops: the weights are closed, and every known service stops. unknown: otherwise.")
            Outage.Outcome outcome,

            @Schema(description = "Ids of services that stop.", examples = "[\"azure\"]")
            List<String> stopping,

            @Schema(description = "Ids of services that go on.", examples = "[\"mistral\"]")
            List<String> remaining,

            @Schema(description = "Ids of services whose control is unknown.", examples = "[]")
            List<String> uncertain,

            @Schema(
                    description =
                            "Models with open weights that can take its place, the best first; empty where another service runs the same model.")
            List<Candidate> others) {

        static ModelOutage of(Edition edition, AiModel model, Outage outage) {
            return new ModelOutage(
                    outage.outcome(),
                    ids(outage.stopping()),
                    ids(outage.remaining()),
                    ids(outage.uncertain()),
                    outage.outcome() == Outage.Outcome.ELSEWHERE
                            ? List.of()
                            : Exit.nextBest(edition, model).stream()
                                    .map(other -> Candidate.of(other.model(), List.of()))
                                    .toList());
        }

        private static List<String> ids(List<Service> services) {
            return services.stream().map(Service::id).toList();
        }
    }

    /** The kinds of document. */
    public enum DocumentKind implements Word {
        CYCLONE_DX,
        SPDX2,
        SPDX3,
        LITELLM,
        NAMES
    }

    /** How a model was recognised. */
    public enum RecognisedBy implements Word {
        /** One of its files has the same SHA-256. */
        HASH,
        /** Its id in the catalogue. */
        ID,
        /** By a repository of its weights, or another id that leads to it. */
        ALIAS,
        /** By a name that only this model has. */
        NAME,
        /** By the name of a copy of its weights, quantised or in another format. */
        COPY
    }

    /** Whether a document names the same commit as the catalogue. */
    public enum RevisionAsked implements Word {
        SAME,
        OTHER,
        /** The document or the catalogue names no commit. */
        UNKNOWN
    }

    /** Whether it is certain which model is meant. */
    public enum AuditOutcome implements Word {
        /** It is certain. */
        RECOGNISED,
        /** It is uncertain, and there are candidates. */
        ASKED_ABOUT,
        /** It cannot be certain: the name stands for one model after another. */
        MOVING,
        /** No candidate was found. */
        NOT_RECOGNISED
    }

    /** One model of the document. */
    @Schema(name = "AuditItem", description = "A model that the document names.")
    public record Audited(
            @Schema(
                    description = "Where it stands: a JSON pointer, of plain text the number of the line.",
                    examples = "/components/0/name")
            String pointer,

            @Schema(description = "As it is named there.", examples = "mistralai/Mistral-Small-3.2-24B-Instruct-2506")
            String asked,

            @Schema(description = "Whether it is certain which model is meant.")
            AuditOutcome outcome,

            @Schema(description = "By what it was recognised; null where it was not.", nullable = true) @Nullable
            RecognisedBy how,

            @Schema(
                    description =
                            "Whether the commit is the one of which the catalogue speaks; unknown where either names none.")
            RevisionAsked revision,

            @Schema(description = "The model; null where it was not recognised.", nullable = true) @Nullable
            Model model,

            @Schema(
                    description = "What may be meant where it was not recognised, the likeliest first. Never assumed.",
                    maxItems = NearestNames.MOST)
            List<Candidate> candidates,

            @Schema(
                    description =
                            "The newest known model of the line, where the name has a version that the catalogue does not have; null for all others.",
                    nullable = true)
            @Nullable
            Candidate newestKnown) {}

    /** A model that may be meant. */
    @Schema(name = "AuditCandidate", description = "A model that may be meant.")
    public record Candidate(
            @Schema(description = "Its id.", examples = "mistral-small-3.2")
            String id,

            @Schema(description = "Its name.", examples = "Mistral Small 3.2 24B")
            String name,

            @Schema(description = "Who made it.", examples = "Mistral AI")
            String by,

            @Schema(description = "Path of the model.", examples = "/v1/models/mistral-small-3.2")
            String self,

            @Schema(
                    description =
                            "Day on which a source said that the name, which moves, means this model; null for all others.",
                    examples = "2026-08-21",
                    nullable = true)
            @Nullable
            String meantOn,

            @Schema(
                    description = "Where the source says so; null where meantOn is.",
                    examples = "https://docs.mistral.ai/models",
                    nullable = true)
            @Nullable
            String locator) {

        static Candidate of(AiModel model, List<EditionContent.Product> moved) {
            EditionContent.RunsOn said = moved.stream()
                    .flatMap(product -> product.runsOn().stream())
                    .filter(one -> one.models().contains(model.id()))
                    .max(Comparator.comparing(EditionContent.RunsOn::asOf))
                    .orElse(null);
            return new Candidate(
                    model.id(),
                    model.name(),
                    model.developer().name(),
                    Paths.model(model.id()),
                    said == null ? null : said.asOf().toString(),
                    said == null ? null : said.locator());
        }
    }

    /** What the catalogue states about a recognised model. */
    @Schema(name = "AuditModel", description = "What the catalogue says of a model that was recognised.")
    public record Model(
            @Schema(description = "Its id.", examples = "mistral-small-3.2")
            String id,

            @Schema(description = "Its name.", examples = "Mistral Small 3.2 24B")
            String name,

            @Schema(description = "Who made it.") ModelSummary.Developer developer,

            @Schema(description = "Label of the G7.") Rung g7,

            @Schema(description = "SPDX expression of the licence of the weights, or unknown.", examples = "Apache-2.0")
            String licence,

            @Schema(description = "Class of that licence.") LicenceClass licenceClass,

            @Schema(
                    description =
                            "Terms of that licence that can stop, bind or end its use. Empty, as risksNotKnown is, where no licence is known.")
            List<LicenceRisk> risks,

            @Schema(description = "Terms for which it is unknown whether it has them.")
            List<LicenceRisk> risksNotKnown,

            @Schema(description = "What a public body in the EU may do with it.")
            PublicAnswer answer,

            @Schema(
                    description = "Announced end of the hosted service or of the weights: a year, a month or a day.",
                    examples = "2027-06-30",
                    nullable = true)
            @Nullable
            String retirement,

            @Schema(
                    description = "Since when its developer offers it no longer: a year, a month or a day.",
                    examples = "2024-05",
                    nullable = true)
            @Nullable
            String withdrawn,

            @Schema(description = "One for each profile.") List<Judged> verdicts,

            @Schema(
                    description =
                            "What remains if the services of some countries stop; null unless countries are named.",
                    nullable = true)
            @Nullable
            ModelOutage outage,

            @Schema(description = "Path of the model.", examples = "/v1/models/mistral-small-3.2")
            String self) {

        static Model of(Edition edition, AiModel model, List<Profile> profiles, @Nullable Outage outage) {
            Organisation developer = model.developer();
            boolean licensed = model.licence() != null;
            LicenceTerms terms = licensed ? edition.library().combined(model.licenceStated()) : LicenceTerms.UNKNOWN;
            String retirement = edition.retirement(model).orElse(null);
            return new Model(
                    model.id(),
                    model.name(),
                    new ModelSummary.Developer(
                            developer.id(), developer.name(), developer.country(), developer.region()),
                    edition.label(model).value(),
                    model.licenceStated(),
                    Word.parse(LicenceClass.class, model.headline(Headlines.LICENCE_CLASS)),
                    LicenceRisk.where(terms, Truth.TRUE),
                    licensed ? LicenceRisk.where(terms, Truth.UNKNOWN) : List.of(),
                    PublicAnswer.of(edition, model),
                    retirement,
                    model.withdrawn(),
                    profiles.stream()
                            .map(profile -> Judged.of(edition, model, profile))
                            .toList(),
                    outage == null ? null : ModelOutage.of(edition, model, outage),
                    Paths.model(model.id()));
        }
    }

    /** The verdict of a profile. */
    @Schema(name = "AuditVerdict", description = "The verdict of a profile.")
    public record Judged(
            @Schema(description = "Id of the profile.", examples = "letter-2025")
            String profile,

            @Schema(description = "Its version.", examples = "1")
            int version,

            @Schema(description = "The verdict.") Verdict verdict,

            @Schema(description = "Whether it rests on our own unverified readings.", examples = "false")
            boolean provisional) {

        static Judged of(Edition edition, AiModel model, Profile profile) {
            Judgement judgement = edition.judgements(model.id()).get(profile.key());
            return new Judged(
                    profile.id(),
                    profile.version(),
                    judgement == null ? Verdict.UNKNOWN : judgement.verdict(),
                    edition.isProvisional(model.id(), profile));
        }
    }

    /**
     * Compares a document with an edition.
     *
     * @param without countries whose services have to stop; empty where nobody asks
     * @param goOn is called between models, and throws if the caller no longer waits
     */
    static AuditReport of(Edition edition, AuditBody body, List<Profile> profiles, Set<String> without, Runnable goOn) {
        Recognition recognition = new Recognition(edition);
        List<Audited> items = new ArrayList<>();
        Set<AiModel> models = new LinkedHashSet<>();
        Map<AiModel, Outage> outages = new HashMap<>();
        for (NamedModel asked : body.asked()) {
            goOn.run();
            Recognition.Meant meant = recognition.of(asked);
            AiModel model = meant.model();
            if (model != null) {
                models.add(model);
                if (!without.isEmpty()) {
                    outages.computeIfAbsent(model, one -> Outage.of(edition, one, without));
                }
            }
            items.add(new Audited(
                    asked.pointer(),
                    asked.said(),
                    outcome(meant),
                    meant.how(),
                    meant.revision(),
                    model == null ? null : Model.of(edition, model, profiles, outages.get(model)),
                    meant.candidates().stream()
                            .map(one -> Candidate.of(one, meant.moved()))
                            .toList(),
                    meant.newestKnown() == null ? null : Candidate.of(meant.newestKnown(), List.of())));
        }
        return new AuditReport(
                EditionStamp.of(edition),
                body.kind(),
                new Totals(
                        items.size(),
                        counted(items, AuditOutcome.RECOGNISED),
                        counted(items, AuditOutcome.ASKED_ABOUT),
                        counted(items, AuditOutcome.MOVING),
                        counted(items, AuditOutcome.NOT_RECOGNISED),
                        models.size(),
                        body.passedOver()),
                profiles.stream().map(Profile::key).toList(),
                without.isEmpty() ? null : Outages.of(edition, without, outages.values()),
                items,
                dossiers(edition, List.copyOf(models), profiles));
    }

    private static AuditOutcome outcome(Recognition.Meant meant) {
        if (meant.model() != null) {
            return AuditOutcome.RECOGNISED;
        }
        if (meant.isMoving()) {
            return AuditOutcome.MOVING;
        }
        return meant.candidates().isEmpty() ? AuditOutcome.NOT_RECOGNISED : AuditOutcome.ASKED_ABOUT;
    }

    private static int counted(List<Audited> items, AuditOutcome outcome) {
        return (int) items.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static List<String> dossiers(Edition edition, List<AiModel> models, List<Profile> profiles) {
        List<String> dossiers = new ArrayList<>();
        for (int from = 0; from < models.size(); from += Question.MOST_MODELS) {
            List<AiModel> some = models.subList(from, Math.min(models.size(), from + Question.MOST_MODELS));
            dossiers.add(new Selection(some, profiles)
                    .at(Question.DOSSIER.path(), edition)
                    .written());
        }
        return dossiers;
    }
}
