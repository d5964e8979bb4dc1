package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search as ids that gateways know: a model is listed with each repository in which its developer published its weights.
 *
 * <p>The list is stricter than the search. A model is not listed if a value that the search filters by is unknown, even if {@code !} or {@code
 * undetermined} found it; nor is a repository that an unlisted model also has.
 *
 * @param edition from which the list is made
 * @param search address of the search in canonical form
 * @param entries one for each repository, sorted by name
 * @param notListed models that were found but are not listed, or not with all of their repositories; sorted by id
 */
record AllowList(Edition edition, String search, List<Entry> entries, List<NotListed> notListed) {

    AllowList {
        entries = List.copyOf(entries);
        notListed = List.copyOf(notListed);
    }

    /** The origin of the list, as written to files. */
    record From(int edition, String digest, String published, String search) {}

    /** A listed repository, as written to files. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            String id,
            String repository,
            String purl,
            @Nullable String revision) {}

    /** A model that was found but is not listed, as written to files. */
    record Missing(String id, String name, String reason, List<String> what) {}

    From from() {
        EditionHeader header = edition.header();
        return new From(header.number(), header.digest(), header.publishedAt().toString(), search);
    }

    /** A listed repository. */
    record Entry(AiModel model, Identifier repository) {

        Listed written() {
            return new Listed(model.id(), repository.repository(), repository.purl(), repository.revision());
        }

        /** The id in lower case, because the Hub compares ids without case. */
        String key() {
            return HubAddress.key(repository.repository());
        }
    }

    /** Why a model that was found is not listed. */
    enum Reason implements Word {
        /** It has no known repository on the Hugging Face Hub. */
        NO_IDENTIFIER,
        /** A value that the search filters by is unknown. */
        UNKNOWN,
        /** Another model, which is not listed, has the same repository. */
        SHARED
    }

    /** A model that was found but is not listed. */
    record NotListed(AiModel model, Reason reason, List<String> what) {

        NotListed {
            what = List.copyOf(what);
        }

        Missing written() {
            return new Missing(model.id(), model.name(), reason.word(), what);
        }

        /** The reason in a line of English. */
        String said() {
            return switch (reason) {
                case NO_IDENTIFIER -> "no repository on the Hugging Face Hub is known";
                case UNKNOWN -> "unknown: " + String.join(", ", what);
                case SHARED -> "a model that is not listed has it too: " + String.join(", ", what);
            };
        }
    }

    /** Makes the list. */
    static AllowList of(Edition edition, Query query, String search) {
        Map<String, Set<String>> undecided = undecided(edition, query);
        List<AiModel> found = edition.index().search(query).page();
        List<NotListed> notListed = new ArrayList<>();
        List<AiModel> sure = new ArrayList<>();
        for (AiModel model : found) {
            List<String> unknown = unknown(edition, query, undecided, model);
            if (unknown.isEmpty()) {
                sure.add(model);
            } else {
                notListed.add(new NotListed(model, Reason.UNKNOWN, unknown));
            }
        }
        Set<String> others = others(edition, sure);
        Map<String, Entry> entries = new TreeMap<>();
        for (AiModel model : sure) {
            List<Identifier> repositories = model.identifiers();
            List<String> shared = new ArrayList<>();
            for (Identifier repository : repositories) {
                Entry entry = new Entry(model, repository);
                if (others.contains(entry.key())) {
                    shared.add(repository.repository());
                } else {
                    entries.putIfAbsent(entry.key(), entry);
                }
            }
            if (repositories.isEmpty()) {
                notListed.add(new NotListed(model, Reason.NO_IDENTIFIER, List.of()));
            } else if (!shared.isEmpty()) {
                notListed.add(new NotListed(model, Reason.SHARED, shared));
            }
        }
        notListed.sort(Comparator.comparing(one -> one.model().id()));
        return new AllowList(edition, search, List.copyOf(entries.values()), notListed);
    }

    /** For each criterion that the search names, the models without a definite verdict. */
    private static Map<String, Set<String>> undecided(Edition edition, Query query) {
        return query.verdicts().values().stream()
                .flatMap(filter -> Stream.concat(filter.wanted().stream(), filter.excluded().stream()))
                .distinct()
                .collect(Collectors.toMap(
                        criterion -> criterion,
                        criterion -> undecided(edition, criterion),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private static Set<String> undecided(Edition edition, String criterion) {
        Query.Filter only = Query.Filter.of(criterion);
        Query query =
                Query.EVERYTHING.whole().draft().verdict(Verdict.UNKNOWN, only).query();
        return edition.index().search(query).page().stream().map(AiModel::id).collect(Collectors.toSet());
    }

    private static List<String> unknown(
            Edition edition, Query query, Map<String, Set<String>> undecided, AiModel model) {
        List<String> unknown = new ArrayList<>();
        query.filters().forEach((name, filter) -> {
            boolean onLadder = name.equals(Dimension.G7) || name.equals(Dimension.G7_AT_LEAST);
            // The label means “at least”: to exclude a rung, the next rung must be decided too.
            boolean mayStandHigher = onLadder
                    && !filter.excluded().isEmpty()
                    && edition.label(model).verdict() == Verdict.UNKNOWN;
            if (mayStandHigher
                    || Dimension.named(name).values().apply(model, edition).contains(Fact.UNKNOWN)) {
                unknown.add(name);
            }
        });
        undecided.forEach((criterion, models) -> {
            if (models.contains(model.id())) {
                unknown.add(criterion);
            }
        });
        return unknown;
    }

    /** The repositories of all other models. */
    private static Set<String> others(Edition edition, List<AiModel> sure) {
        Set<AiModel> listed = new HashSet<>(sure);
        return edition.models().stream()
                .filter(model -> !listed.contains(model))
                .flatMap(model -> model.identifiers().stream())
                .map(repository -> HubAddress.key(repository.repository()))
                .collect(Collectors.toSet());
    }

    /** Comments that every list contains: its origin, and the models that are not listed. */
    String comments(String form) {
        From from = from();
        long models = entries.stream().map(Entry::model).distinct().count();
        return Stream.concat(
                        Stream.of(
                                "Sovereign Model Catalogue: " + form,
                                "edition: " + from.edition(),
                                "digest: " + from.digest(),
                                "published: " + from.published(),
                                "search: " + search,
                                "listed: %d repositories of %d models".formatted(entries.size(), models),
                                "not listed: " + notListed.size()),
                        notListed.stream()
                                .map(one -> "not listed: %s (%s)"
                                        .formatted(one.model().id(), one.said())))
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
    }
}
