package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.syntax.Grammar;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What files of the seeds say of each other, held against what there is. Each method reports what is wrong. */
final class SeedRelations {

    private static final String SPDX_LOCATOR = "https://spdx.org/licenses/%s.html";

    private final SeedPlaces places;
    private final Consumer<Fault> faults;
    private final Owners owners;
    private final List<EditionContent.NamedModel> models = new ArrayList<>();
    private final List<EditionContent.NamedOrganisation> organisations = new ArrayList<>();
    private final List<EditionContent.NamedLicence> licences = new ArrayList<>();
    private final List<EditionContent.NamedService> services = new ArrayList<>();
    private final Map<String, String> developers = new HashMap<>();

    /** Paths of models by their names, in lower case. */
    private final Map<String, String> names = new HashMap<>();

    /** Ids of models by their aliases. */
    private final Map<String, String> aliases = new HashMap<>();

    SeedRelations(SeedPlaces places, Consumer<Fault> faults) {
        this.places = places;
        this.faults = faults;
        SeedFile owned = places.single("owners.yaml");
        this.owners = owned == null ? Owners.NOT_STATED : owners(owned);
    }

    /** Which organisations publish below an owner on the Hub. */
    Owners owners() {
        return owners;
    }

    /** Models, in the order of their ids; complete after {@link #subjects}. */
    List<EditionContent.NamedModel> models() {
        return models;
    }

    /** Organisations, in the order of their ids; complete after {@link #subjects}. */
    List<EditionContent.NamedOrganisation> organisations() {
        return organisations;
    }

    /** Licences, in the order of their ids; complete after {@link #subjects}. */
    List<EditionContent.NamedLicence> licences() {
        return licences;
    }

    /** Services, in the order of their ids; complete after {@link #subjects}. */
    List<EditionContent.NamedService> services() {
        return services;
    }

    /** Id of the organisation in whose folder a model lies, by model; complete after {@link #subjects}. */
    Map<String, String> developers() {
        return developers;
    }

    /**
     * Reads what is said of each model, organisation and licence, and how it is called. Of one subject the claims come together, and subjects come in
     * their order.
     *
     * @param claims takes the claims of all files, and what SPDX says of the licences that it lists
     */
    void subjects(Consumer<Claim> claims) {
        Statements.Names names = new Statements.Names(
                id -> places.has(SubjectKind.ORGANISATION, id), id -> places.has(SubjectKind.LICENCE, id));
        places.subjects((subject, files) -> {
            ClaimsReader said = new ClaimsReader(subject, places.namedSources, names, faults);
            SeedFile describing = null;
            for (SeedFile file : files) {
                if (ImportedClaims.isPath(file.path())) {
                    imported(said, subject, file);
                } else {
                    describing = file;
                    said.read(file);
                }
            }
            if (describing != null) {
                described(said, subject, describing);
            }
            said.all().forEach(claims);
        });
    }

    private void described(ClaimsReader said, Subject subject, SeedFile file) {
        switch (subject.kind()) {
            case MODEL -> {
                if (!places.hasFaultyClaims(subject)) {
                    said.developer(file);
                }
                name(file);
                repositories(file, said.all());
                developers.put(subject.id(), file.path().split("/", -1)[1]);
                aliases(subject.id(), file);
                models.add(NamedFiles.model(subject.id(), file, faults));
            }
            case ORGANISATION -> organisations.add(NamedFiles.organisation(subject.id(), file.root()));
            case LICENCE -> {
                spdxFlags(subject, file).forEach(said::add);
                notes(file);
                licences.add(NamedFiles.licence(subject.id(), file.root()));
            }
            case SERVICE -> services.add(NamedFiles.service(subject.id(), file.root()));
        }
    }

    /** The sources that the policy gives a part of their own have a file. */
    void policy(SeedFile file) {
        JsonNode second = file.root().path("secondReader");
        if (!second.isMissingNode()) {
            named(file, second, "secondReader");
        }
        int number = 0;
        for (JsonNode source : file.root().path("firstHand").path("sources")) {
            named(file, source, "firstHand.sources[" + number++ + "]");
        }
    }

    private void named(SeedFile file, JsonNode source, String field) {
        if (!places.namedSources.contains(source.asText())) {
            faults.accept(file.fault(source, field, "'%s' has no file in sources/; add it".formatted(source.asText())));
        }
    }

    /** A note in other languages is one of a reason that stands there: a reason that was edited takes its translations along. */
    private void notes(SeedFile file) {
        List<String> reasons = file.root().path("claims").findValuesAsText("reason");
        int number = 0;
        for (JsonNode note : file.root().path("notes")) {
            if (!reasons.contains(note.path("en").asText())) {
                faults.accept(file.fault(
                        note,
                        "notes[%d].en".formatted(number),
                        "is the reason of no claim in this file: write it as the claim does, word for word"));
            }
            number++;
        }
    }

    /** What an importer wrote: of the source in whose folder it lies, about something that has a file. */
    private void imported(ClaimsReader claims, Subject subject, SeedFile file) {
        String source = file.path().split("/", -1)[1];
        if (!places.has(subject.kind(), subject.id())) {
            String kind = subject.kind().word();
            faults.accept(file.fault(
                    file.root(),
                    "",
                    "speaks of the %s '%s', which has no file in %ss/; a renamed one takes its claims along"
                            .formatted(kind, subject.id(), kind)));
        }
        int number = 0;
        for (JsonNode statement : file.root().path("claims")) {
            if (!statement.path("source").asText().equals(source)) {
                faults.accept(file.fault(
                        statement,
                        "claims[%d].source".formatted(number),
                        "is '%s'; in this folder it is '%s'"
                                .formatted(statement.path("source").asText(), source)));
            }
            number++;
        }
        claims.read(file);
    }

    /** What SPDX says of a licence that it lists is a claim like any other; nobody else may state it. */
    private List<Claim> spdxFlags(Subject licence, SeedFile file) {
        if (!SpdxList.lists(licence.id())) {
            if (!licence.id().startsWith("LicenseRef-")) {
                faults.accept(file.fault(
                        file.root(),
                        "",
                        "is named '%s', which is neither an SPDX id nor starts with LicenseRef-"
                                .formatted(licence.id())));
            }
            return List.of();
        }
        if (!places.sources.containsKey("spdx")) {
            return List.of();
        }
        LocalDate asOf = SpdxList.releasedOn();
        return SpdxList.flags(licence.id()).entrySet().stream()
                .map(flag -> new Claim(
                        licence,
                        flag.getKey(),
                        flag.getValue(),
                        "spdx",
                        SPDX_LOCATOR.formatted(licence.id()),
                        "SPDX License List " + SpdxList.version(),
                        asOf,
                        Verification.READ,
                        null,
                        null))
                .toList();
    }

    /** A reader tells models apart by their names: no two have the same, whatever their case. */
    private void name(SeedFile file) {
        JsonNode name = file.root().path("name");
        String other = names.putIfAbsent(name.asText().toLowerCase(Locale.ROOT), file.path());
        if (other != null) {
            faults.accept(file.fault(
                    name,
                    "name",
                    "'%s' is the name of %s already; add what tells the two apart, as in a date or a size"
                            .formatted(name.asText(), other)));
        }
    }

    /** An alias leads to one model and must not be the id of another. */
    private void aliases(String id, SeedFile file) {
        for (JsonNode alias : file.root().path("aliases")) {
            String text = alias.asText();
            String other = aliases.putIfAbsent(text, id);
            if (other != null) {
                faults.accept(file.fault(alias, "aliases", "'%s' leads to '%s' already".formatted(text, other)));
            }
            if (places.has(SubjectKind.MODEL, text)) {
                faults.accept(file.fault(alias, "aliases", "'%s' is the id of a model".formatted(text)));
            }
        }
    }

    /** Decisions on a source's entries: of a source that is known, leading to models that exist, and one for each entry. */
    void sourceAliases() {
        places.aliases.forEach((source, file) -> {
            known(file, source);
            Aliases decided = Aliases.read(file.root());
            file.root().path("matches").properties().forEach(match -> {
                if (!places.has(SubjectKind.MODEL, match.getValue().asText())) {
                    faults.accept(file.fault(
                            match.getValue(),
                            "matches." + match.getKey(),
                            "'%s' has no file in models/"
                                    .formatted(match.getValue().asText())));
                }
                if (decided.own().contains(match.getKey()) || decided.left().containsKey(match.getKey())) {
                    faults.accept(file.fault(match.getValue(), "matches." + match.getKey(), "is decided twice"));
                }
            });
            decided.own().stream()
                    .filter(decided.left()::containsKey)
                    .forEach(key ->
                            faults.accept(file.fault(file.root(), "own", "'%s' is decided twice".formatted(key))));
        });
        places.reviews.forEach((source, file) -> known(file, source));
    }

    private void known(SeedFile file, String source) {
        if (!places.namedSources.contains(source)) {
            faults.accept(file.fault(
                    file.root(), "", "is of the source '%s', which has no file in sources/".formatted(source)));
        }
    }

    /** An id that was removed is never used again. Asks for the aliases of all models: after {@link #subjects}. */
    List<EditionContent.Removed> removed() {
        List<EditionContent.Removed> gone = new ArrayList<>();
        SeedFile file = places.single("removed.yaml");
        if (file != null) {
            file.root().properties().forEach(entry -> {
                JsonNode on = entry.getValue().path("on");
                gone.add(new EditionContent.Removed(
                        entry.getKey(),
                        file.pastDay(on, entry.getKey() + ".on", faults),
                        entry.getValue().path("reason").asText()));
                if (places.has(SubjectKind.MODEL, entry.getKey()) || aliases.containsKey(entry.getKey())) {
                    faults.accept(
                            file.fault(
                                    entry.getValue(),
                                    entry.getKey(),
                                    "is a model or an alias; a removed id is never used again, and a renamed one is an alias and not here"));
                }
            });
        }
        return gone;
    }

    /** The state of a source is of a day that has come. */
    void snapshots() {
        places.sources.values().forEach(file -> {
            JsonNode asOf = file.root().path("snapshot").path("asOf");
            if (!asOf.isMissingNode()) {
                file.pastDay(asOf, "snapshot.asOf", faults);
            }
        });
    }

    /** The owners on the Hub; reports organisations that there are not. */
    private Owners owners(SeedFile file) {
        file.root()
                .properties()
                .forEach(owner -> Owners.organisations(owner.getValue()).stream()
                        .filter(organisation -> !places.has(SubjectKind.ORGANISATION, organisation))
                        .forEach(organisation -> faults.accept(file.fault(
                                owner.getValue(),
                                owner.getKey(),
                                "'%s' has no file in organisations/".formatted(organisation)))));
        return Owners.read(file.root());
    }

    /** A repository is an identifier of a model only where its owner is the developer's: anybody can register a name that looks like it. */
    private void repositories(SeedFile model, List<Claim> claims) {
        String developer = model.path().split("/", -1)[1];
        claims.stream()
                .filter(claim -> claim.attribute().equals(Attribute.IDENTIFIERS))
                .forEach(claim -> Identifier.read(claim.value()).stream()
                        .map(Identifier::repository)
                        .filter(repository -> !owners.isOf(owner(repository), developer))
                        .forEach(repository -> faults.accept(new Fault(
                                model.path(),
                                "has the repository '%s' from the source '%s', whose owner is not one of '%s' in owners.yaml; add it there if it is, else take the repository out"
                                        .formatted(repository, claim.source(), developer)))));
    }

    private static String owner(String repository) {
        return repository.substring(0, repository.indexOf('/'));
    }

    /** The sources that {@code refresh} brings up to date; reports those that have no file. */
    List<RefreshSource> refreshed(SeedFile file) {
        List<RefreshSource> sources = new ArrayList<>();
        file.root().properties().forEach(entry -> {
            JsonNode plan = entry.getValue();
            if (!places.namedSources.contains(entry.getKey())) {
                faults.accept(
                        file.fault(plan, entry.getKey(), "'%s' has no file in sources/".formatted(entry.getKey())));
            }
            sources.add(new RefreshSource(
                    entry.getKey(),
                    SeedFile.texts(plan.path("addresses")),
                    plan.path("folder").asText(entry.getKey()),
                    plan.path("smallest").asLong(),
                    SeedFile.texts(plan.path("words")),
                    plan.path("shrinkage").asInt(),
                    plan.path("newModels").asBoolean(true)));
        });
        return sources;
    }

    /** The changes that wait for a curator, each with its claims, which are held against the schema of imported claims. */
    List<HeldBack> heldBack() {
        List<HeldBack> heldBack = new ArrayList<>();
        places.heldBack.forEach((id, file) -> {
            JsonNode root = file.root();
            String source = root.path("source").asText();
            known(file, source);
            HeldBack.Kind kind =
                    Word.parse(HeldBack.Kind.class, root.path("kind").asText());
            String field = switch (kind) {
                case OWNER -> "owner";
                case DEVELOPER -> "developer";
                case VERDICT, LICENCE, IDENTITY -> root.has("model") ? "model" : "organisation";
            };
            List<HeldBack.Change> changes = new ArrayList<>();
            for (JsonNode change : root.path("changes")) {
                changes.add(new HeldBack.Change(
                        change.path("of").asText(),
                        change.path("before").asText(),
                        change.path("after").asText()));
            }
            String about = root.path(field).asText();
            heldBack.add(new HeldBack(
                    id,
                    kind,
                    source,
                    about,
                    kind == HeldBack.Kind.OWNER ? root.path("organisation").asText() : null,
                    SeedFile.texts(root.path("why")),
                    changes,
                    SeedFile.texts(root.path("entries")),
                    kind.holdsClaims()
                            ? heldClaims(file, new Subject(Word.parse(SubjectKind.class, field), about))
                            : List.of(),
                    root.path("rejected").asBoolean()));
        });
        return heldBack;
    }

    private List<Claim> heldClaims(SeedFile file, Subject subject) {
        ObjectNode imported = JsonNodeFactory.instance.objectNode();
        imported.set("entries", file.root().path("entries"));
        imported.set("claims", file.root().path("claims"));
        List<Grammar.Violation> violations = Grammar.violations(subject.kind().word() + "#imported", imported);
        violations.forEach(one -> faults.accept(file.fault(one.node(), one.pointer(), one.message())));
        return violations.isEmpty()
                ? new Statements(file, subject, Statements.Names.ANY, faults)
                        .read().stream().map(Statements.Spoken::claim).toList()
                : List.of();
    }
}
