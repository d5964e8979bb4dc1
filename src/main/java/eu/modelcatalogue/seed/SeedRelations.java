package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
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
import java.util.Objects;
import java.util.function.Consumer;

/** Checks the references between seed files. Each method reports faults. */
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

    /** Which organisations publish under an owner on the Hub. */
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
     * Reads the claims about each model, organisation, licence and service, and its names.
     *
     * @param before what was read before
     * @param claims receives the claims of all files, and those of SPDX about its licences, subject by subject, in order
     */
    void subjects(ReadBefore before, Consumer<SubjectClaims> claims) {
        Statements.Names names = new Statements.Names(
                id -> places.has(SubjectKind.ORGANISATION, id), id -> places.has(SubjectKind.LICENCE, id));
        places.subjects(before, new SeedPlaces.Subjects() {
            @Override
            public void read(Subject subject, String digest, List<SeedFile> files) {
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
                claims.accept(new SubjectClaims(subject, said.all(), digest));
            }

            @Override
            public void unchanged(SubjectClaims known) {
                asBefore(before, known);
                claims.accept(known);
            }
        });
    }

    /** Checks what was read earlier against the other files. A fault found here makes the reader read all files, so that it is reported with its line. */
    private void asBefore(ReadBefore before, SubjectClaims known) {
        String id = known.subject().id();
        switch (known.subject().kind()) {
            case MODEL -> {
                EditionContent.NamedModel named =
                        Objects.requireNonNull(before.models().get(id));
                String path = places.path(known.subject());
                Consumer<String> report = message -> faults.accept(new Fault(path, message));
                name(path, named.name(), report);
                repositories(path, known.claims());
                developers.put(id, folder(path));
                named.aliases().forEach(alias -> alias(id, alias, report));
                models.add(named);
            }
            case ORGANISATION ->
                organisations.add(Objects.requireNonNull(before.organisations().get(id)));
            case LICENCE ->
                licences.add(Objects.requireNonNull(before.licences().get(id)));
            case SERVICE ->
                services.add(Objects.requireNonNull(before.services().get(id)));
        }
    }

    /** The second part of a path: a developer's folder, or a source's. */
    private static String folder(String path) {
        return path.split("/", -1)[1];
    }

    private void described(ClaimsReader said, Subject subject, SeedFile file) {
        switch (subject.kind()) {
            case MODEL -> {
                if (!places.hasFaultyClaims(subject)) {
                    said.developer(file);
                }
                JsonNode name = file.root().path("name");
                name(file.path(), name.asText(), message -> faults.accept(file.fault(name, "name", message)));
                repositories(file.path(), said.all());
                developers.put(subject.id(), folder(file.path()));
                file.root()
                        .path("aliases")
                        .forEach(alias -> alias(
                                subject.id(),
                                alias.asText(),
                                message -> faults.accept(file.fault(alias, "aliases", message))));
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

    /** Checks that the sources with a special role in the policy have a file. */
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

    /** A translated note must belong to a reason in the file, so that an edited reason needs new translations. */
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

    /** Reads an imported file; its claims must come from the source of its folder, and be about a subject with a file. */
    private void imported(ClaimsReader claims, Subject subject, SeedFile file) {
        String source = folder(file.path());
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

    /** The claims of SPDX about a listed licence; no file may state them. */
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
                        "SPDX License List " + SeedReader.SPDX_LIST,
                        asOf,
                        Verification.READ,
                        null,
                        null))
                .toList();
    }

    /** A reader tells models apart by their names: no two have the same, whatever their case. */
    private void name(String path, String name, Consumer<String> report) {
        String other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), path);
        if (other != null) {
            report.accept("'%s' is the name of %s already; add what tells the two apart, as in a date or a size"
                    .formatted(name, other));
        }
    }

    /** An alias leads to one model and must not be the id of another. */
    private void alias(String id, String alias, Consumer<String> report) {
        String other = aliases.putIfAbsent(alias, id);
        if (other != null) {
            report.accept("'%s' leads to '%s' already".formatted(alias, other));
        }
        if (places.has(SubjectKind.MODEL, alias)) {
            report.accept("'%s' is the id of a model".formatted(alias));
        }
    }

    /** Checks the decisions on a source's entries: the source must be known, the models must exist, and each entry may have only one decision. */
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

    /** Removed ids, which must never be used again. Needs the aliases of all models, so call it after {@link #subjects}. */
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

    /** Checks that the snapshot of a source is not from a future day. */
    void snapshots() {
        places.sources.values().forEach(file -> {
            JsonNode asOf = file.root().path("snapshot").path("asOf");
            if (!asOf.isMissingNode()) {
                file.pastDay(asOf, "snapshot.asOf", faults);
            }
        });
    }

    /** The owners on the Hub; reports unknown organisations. */
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
    private void repositories(String path, List<Claim> claims) {
        String developer = folder(path);
        claims.stream()
                .filter(claim -> claim.attribute().equals(Attribute.IDENTIFIERS))
                .forEach(claim -> Identifier.read(claim.value()).stream()
                        .map(Identifier::repository)
                        .filter(repository -> !owners.isOf(owner(repository), developer))
                        .forEach(repository -> faults.accept(new Fault(
                                path,
                                "has the repository '%s' from the source '%s', whose owner is not one of '%s' in owners.yaml; add it there if it is, else take the repository out"
                                        .formatted(repository, claim.source(), developer)))));
    }

    private static String owner(String repository) {
        return repository.substring(0, repository.indexOf('/'));
    }

    /** The sources that {@code refresh} updates; reports those without a file. */
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

    /** The changes that wait for a curator, with their claims, which are validated against the schema of imported claims. */
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
