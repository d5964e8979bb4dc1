package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.domain.AiModel;
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
        return from(edition, search);
    }

    static From from(Edition edition, String search) {
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

        /** The model and the reason in a line of English. */
        String line() {
            return "not listed: %s (%s)".formatted(model.id(), said());
        }

        private String said() {
            return switch (reason) {
                case NO_IDENTIFIER -> "no repository on the Hugging Face Hub is known";
                case UNKNOWN -> "unknown: " + String.join(", ", what);
                case SHARED -> "a model that is not listed has it too: " + String.join(", ", what);
            };
        }
    }

    /** Makes the list. */
    static AllowList of(Edition edition, Query query, String search) {
        FoundModels found = FoundModels.of(edition, query);
        List<AiModel> sure = found.sure();
        List<NotListed> notListed = new ArrayList<>(found.notListed());
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
        long models = entries.stream().map(Entry::model).distinct().count();
        return comments(
                form,
                from(),
                Stream.concat(
                        Stream.of(
                                "listed: %d repositories of %d models".formatted(entries.size(), models),
                                "not listed: " + notListed.size()),
                        notListed.stream().map(NotListed::line)));
    }

    /** Comments that state the origin of a list, followed by further lines. */
    static String comments(String form, From from, Stream<String> more) {
        return Stream.concat(
                        Stream.of(
                                "Sovereign Model Catalogue: " + form,
                                "edition: " + from.edition(),
                                "digest: " + from.digest(),
                                "published: " + from.published(),
                                "search: " + from.search()),
                        more)
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
    }
}
