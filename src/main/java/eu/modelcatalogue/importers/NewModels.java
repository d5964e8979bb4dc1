package eu.modelcatalogue.importers;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.importers.ImportReport.Head;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.identity.CatalogueIndex;
import eu.modelcatalogue.importers.identity.OrganisationName;
import eu.modelcatalogue.seed.Seeds;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a new model of an entry that resembles none, and a new organisation of its developer, where a curator asks for it. */
final class NewModels {

    private static final String MODEL_HEAD = "# yaml-language-server: $schema=../../schema/model.schema.json\n";
    private static final String ORGANISATION_HEAD =
            "# yaml-language-server: $schema=../schema/organisation.schema.json\n";

    private final Seeds seeds;
    private final CatalogueIndex catalogue;
    private final ClaimFiles files;
    private final ImportReport report;

    /** Names of organisations whose country the source states somewhere. */
    private final Set<String> located;

    private final SortedMap<String, SortedSet<String>> unknownDevelopers = new TreeMap<>();

    /** @param entries all entries of the source: what one of them states about an organisation holds for all */
    NewModels(Seeds seeds, List<SourceEntry> entries, CatalogueIndex catalogue, ClaimFiles files, ImportReport report) {
        this.seeds = seeds;
        this.catalogue = catalogue;
        this.files = files;
        this.report = report;
        this.located = entries.stream()
                .flatMap(entry -> entry.developers().stream())
                .filter(developer -> developer.about().stream()
                        .anyMatch(statement -> statement.attribute().equals(Attribute.HQ_COUNTRY)))
                .map(SourceEntry.Developer::name)
                .collect(Collectors.toSet());
    }

    /** The id of the new model; empty, and reported, where its developer is not known or its name gives no free id. */
    Optional<String> model(SourceEntry entry) {
        if (entry.developers().isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "the source names no developer");
            return Optional.empty();
        }
        List<String> here = catalogue.developers(entry);
        SourceEntry.Developer first = entry.developers().get(0);
        Optional<String> developer = catalogue.ofRepositories() && here.size() == 1
                ? Optional.of(here.get(0))
                : catalogue.organisation(first.name()).or(() -> organisation(first));
        if (developer.isEmpty()) {
            unknownDevelopers
                    .computeIfAbsent(first.name(), absent -> new TreeSet<>())
                    .add(entry.key());
            report.add(
                    Head.UNMATCHED,
                    entry.key(),
                    "its developer '%s' is not an organisation here, and the source names no country of it"
                            .formatted(first.name()));
            return Optional.empty();
        }
        String id = freeId(entry, developer.get());
        if (id.isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "its name gives no id that is free");
            return Optional.empty();
        }
        List<String> aliases = entry.hubIds().stream()
                .filter(alias -> catalogue.alias(alias).isEmpty())
                .filter(alias -> !Identifier.isRepository(alias)
                        || seeds.owners().isOf(new RepositoryId(alias).owner(), developer.get()))
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
        catalogue.model(new CatalogueIndex.Known(
                id,
                entry.name(),
                developer.get(),
                aliases,
                entry.value(Attribute.RELEASED).orElse(null),
                entry.value(Attribute.PARAMETERS).map(Double::valueOf).orElse(null)));
        return Optional.of(id);
    }

    /** Developers that are not organisations here, with the keys of their entries. */
    SortedMap<String, SortedSet<String>> unknownDevelopers() {
        return unknownDevelopers;
    }

    private Optional<String> organisation(SourceEntry.Developer developer) {
        OrganisationName name = OrganisationName.of(developer.name());
        String id = id(name.name());
        if (!located.contains(developer.name()) || id.isEmpty() || catalogue.hasOrganisation(id)) {
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
        catalogue.organisation(
                id,
                Stream.concat(Stream.of(name.name()), name.aliases().stream()).toList());
        return Optional.of(id);
    }

    /** An id for a new entry: lower-case letters and digits, dots kept, joined by hyphens; empty where the name has none. */
    static String id(String name) {
        return TypedText.fold(name.replace("+", " plus "))
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("[.-]*-[.-]*", "-")
                .replaceAll("[.]{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
    }

    private String freeId(SourceEntry entry, String developer) {
        String id = id(entry.name());
        return Stream.of(id, id + "-" + developer)
                .filter(one -> !id.isEmpty() && one.length() <= 120)
                .filter(one -> catalogue.alias(one).isEmpty())
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
