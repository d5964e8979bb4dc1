package eu.modelcatalogue.ingest;

import eu.modelcatalogue.catalogue.finding.Typed;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.ingest.ImportReport.Head;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.identity.OrganisationName;
import eu.modelcatalogue.ingest.identity.Register;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.seed.Seeds;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry that resembles nothing here becomes where a curator asks for it: a new model, and its developer a new organisation. */
final class Newcomers {

    private static final String MODEL_HEAD = "# yaml-language-server: $schema=../../schema/model.schema.json\n";
    private static final String ORGANISATION_HEAD =
            "# yaml-language-server: $schema=../schema/organisation.schema.json\n";

    private final Seeds seeds;
    private final Register register;
    private final ClaimFiles files;
    private final ImportReport report;

    /** Names of organisations whose country the source states somewhere. */
    private final Set<String> located;

    /** @param entries all that the source has: what it says of an organisation in one of them holds for all */
    Newcomers(Seeds seeds, List<SourceEntry> entries, Register register, ClaimFiles files, ImportReport report) {
        this.seeds = seeds;
        this.register = register;
        this.files = files;
        this.report = report;
        this.located = entries.stream()
                .flatMap(entry -> entry.developers().stream())
                .filter(developer -> developer.says().stream()
                        .anyMatch(saying -> saying.attribute().equals(Attribute.HQ_COUNTRY)))
                .map(SourceEntry.Developer::name)
                .collect(Collectors.toSet());
    }

    /** The id of the new model; empty where it is not known from whom it is, or how to call it, which is reported. */
    Optional<String> model(SourceEntry entry) {
        if (entry.developers().isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "the source names no developer");
            return Optional.empty();
        }
        List<String> here = register.developers(entry);
        SourceEntry.Developer first = entry.developers().get(0);
        Optional<String> developer = register.ofRepositories() && here.size() == 1
                ? Optional.of(here.get(0))
                : register.organisation(first.name()).or(() -> organisation(first));
        if (developer.isEmpty()) {
            report.add(
                    Head.UNMATCHED,
                    entry.key(),
                    "its developer '%s' is no organisation here, and the source names no country of it"
                            .formatted(first.name()));
            return Optional.empty();
        }
        String id = freeId(entry, developer.get());
        if (id.isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "its name gives no id that is free");
            return Optional.empty();
        }
        List<String> aliases = entry.hubIds().stream()
                .filter(alias -> register.alias(alias).isEmpty())
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", entry.name());
        root.put("family", family(entry, developer.get(), id));
        if (!aliases.isEmpty()) {
            root.put("aliases", aliases);
        }
        String path = "models/%s/%s.yaml".formatted(developer.get(), id);
        files.add(path, MODEL_HEAD, root);
        report.add(Head.NEW_MODEL, entry.key(), path);
        register.model(new Register.Known(
                id,
                entry.name(),
                developer.get(),
                aliases,
                entry.value(Attribute.RELEASED).orElse(null),
                entry.value(Attribute.PARAMETERS).map(Double::valueOf).orElse(null)));
        return Optional.of(id);
    }

    private Optional<String> organisation(SourceEntry.Developer developer) {
        OrganisationName name = OrganisationName.of(developer.name());
        String id = id(name.name());
        if (!located.contains(developer.name()) || id.isEmpty() || register.hasOrganisation(id)) {
            return Optional.empty();
        }
        String path = "organisations/%s.yaml".formatted(id);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", name.name());
        if (!name.aliases().isEmpty()) {
            root.put("aliases", name.aliases());
        }
        files.add(path, ORGANISATION_HEAD, root);
        report.add(Head.NEW_ORGANISATION, developer.name(), path);
        register.organisation(
                id,
                Stream.concat(Stream.of(name.name()), name.aliases().stream()).toList());
        return Optional.of(id);
    }

    /** An id for a new entry: lower-case letters and digits, dots kept, joined by hyphens; empty where the name has none. */
    static String id(String name) {
        return Typed.fold(name.replace("+", " plus "))
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("[.-]*-[.-]*", "-")
                .replaceAll("[.]{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
    }

    private String freeId(SourceEntry entry, String developer) {
        String id = id(entry.name());
        return Stream.of(id, id + "-" + developer)
                .filter(one -> !id.isEmpty() && one.length() <= 120)
                .filter(one -> register.alias(one).isEmpty())
                .filter(one -> seeds.content().removed().stream()
                        .noneMatch(gone -> gone.id().equals(one)))
                .findFirst()
                .orElse("");
    }

    /** The family that the source names; else one that models of this developer have and the id begins with; else its first word. */
    private String family(SourceEntry entry, String developer, String id) {
        if (entry.family() != null) {
            return entry.family();
        }
        return seeds.content().models().stream()
                .filter(model -> developer.equals(seeds.developers().get(model.id())))
                .map(EditionContent.NamedModel::family)
                .filter(family -> id.equals(family) || id.startsWith(family + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> {
                    String first = id.replaceFirst("^([a-z]+).*$", "$1");
                    return first.isEmpty() ? id : first;
                });
    }
}
