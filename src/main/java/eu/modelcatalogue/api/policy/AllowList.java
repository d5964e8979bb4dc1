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
 * What a search lets through, by the ids that gateways know: a model is on the list by each repository in which its developer put its weights.
 *
 * <p>The list is stricter than the search. Where something that the search filters by is unknown of a model, it is not on the list, though {@code !}
 * or {@code undetermined} found it; nor is a repository that a model beside the list has too.
 *
 * @param edition out of which it is
 * @param search its address in canonical form
 * @param entries one for each repository, by its name
 * @param notListed models that were found and are not on the list, or not by all of their repositories; by id
 */
record AllowList(Edition edition, String search, List<Entry> entries, List<NotListed> notListed) {

    AllowList {
        entries = List.copyOf(entries);
        notListed = List.copyOf(notListed);
    }

    /** Where the list comes from, as files say it. */
    record From(int edition, String digest, String published, String search) {}

    /** A repository that is let through, as files say it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            String id,
            String repository,
            String purl,
            @Nullable String revision) {}

    /** A model that was found and is not listed, as files say it. */
    record Missing(String id, String name, String reason, List<String> what) {}

    From from() {
        EditionHeader header = edition.header();
        return new From(header.number(), header.digest(), header.publishedAt().toString(), search);
    }

    /** A repository that is let through. */
    record Entry(AiModel model, Identifier repository) {

        Listed written() {
            return new Listed(model.id(), repository.repository(), repository.purl(), repository.revision());
        }

        /** How the Hub compares its id: without case. */
        String key() {
            return HubAddress.key(repository.repository());
        }
    }

    /** Why a model that was found is not on the list. */
    enum Reason implements Word {
        /** No repository on the Hugging Face Hub is known of it. */
        NO_IDENTIFIER,
        /** Something that the search filters by is unknown. */
        UNKNOWN,
        /** Another model, which is not on the list, has the repository too. */
        SHARED
    }

    /**
     * A model that was found and is not listed.
     */
    record NotListed(AiModel model, Reason reason, List<String> what) {

        NotListed {
            what = List.copyOf(what);
        }

        Missing written() {
            return new Missing(model.id(), model.name(), reason.word(), what);
        }

        /** In a line of English. */
        String said() {
            return switch (reason) {
                case NO_IDENTIFIER -> "no repository on the Hugging Face Hub is known";
                case UNKNOWN -> "unknown: " + String.join(", ", what);
                case SHARED -> "a model that is not listed has it too: " + String.join(", ", what);
            };
        }
    }

    /** Draws the list. */
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

    /** Models of which a criterion that the search names has no verdict, by criterion. */
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
            // The label says “at least”: of what is asked not to stand higher, the next rung must be decided too.
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

    /** The repositories of all models that are not among these. */
    private static Set<String> others(Edition edition, List<AiModel> sure) {
        Set<AiModel> listed = new HashSet<>(sure);
        return edition.models().stream()
                .filter(model -> !listed.contains(model))
                .flatMap(model -> model.identifiers().stream())
                .map(repository -> HubAddress.key(repository.repository()))
                .collect(Collectors.toSet());
    }

    /**
     * What every list says of itself, as comments: where it comes from, and what is not on it.
     */
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
