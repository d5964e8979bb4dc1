package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.audit.AuditReport.RecognisedBy;
import eu.modelcatalogue.api.audit.AuditReport.RevisionAsked;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Identifier;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which model of the catalogue is meant. What is named exactly is recognised: by the bytes of its files, an id, an alias, or a name that one
 * model alone has. For everything else the report lists what may be meant, and assumes nothing.
 */
final class Recognition {

    private static final String SHA_256 = "sha256:";

    private final Edition edition;
    private final Map<String, Set<AiModel>> byHash = new HashMap<>();
    private final Map<String, List<AiModel>> byName;
    private final NearestNames near;

    Recognition(Edition edition) {
        this.edition = edition;
        for (AiModel model : edition.models()) {
            for (Identifier repository : model.identifiers()) {
                repository
                        .files()
                        .values()
                        .forEach(hash -> byHash.computeIfAbsent(
                                        (hash.startsWith(SHA_256) ? hash.substring(SHA_256.length()) : hash)
                                                .toLowerCase(Locale.ROOT),
                                        none -> new LinkedHashSet<>())
                                .add(model));
            }
        }
        this.near = new NearestNames(edition);
        this.byName = edition.models().stream().collect(Collectors.groupingBy(model -> key(model.name())));
    }

    /**
     * What is meant.
     *
     * @param model null where that is not sure
     * @param how by what the model was recognised; null if it was not
     * @param revision whether the commit is the one of which the catalogue speaks
     * @param candidates what may be meant, the likeliest first; empty where the model is sure, and where nothing is found
     */
    record Meant(
            @Nullable AiModel model, @Nullable RecognisedBy how, RevisionAsked revision, List<AiModel> candidates) {

        Meant {
            candidates = List.copyOf(candidates);
        }
    }

    Meant of(NamedModel asked) {
        Set<AiModel> same = asked.hashes().stream()
                .flatMap(hash -> byHash.getOrDefault(hash, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!same.isEmpty()) {
            return sureOf(asked, List.copyOf(same), RecognisedBy.HASH);
        }
        for (String id : asked.ids()) {
            AiModel exact = edition.model(id.toLowerCase(Locale.ROOT)).orElse(null);
            if (exact != null) {
                return sureOf(asked, List.of(exact), RecognisedBy.ID);
            }
            List<AiModel> aliased = aliased(id);
            if (!aliased.isEmpty()) {
                return sureOf(asked, aliased, RecognisedBy.ALIAS);
            }
        }
        List<AiModel> called = asked.isCalled() ? byName.getOrDefault(key(asked.name()), List.of()) : List.of();
        return called.isEmpty()
                ? new Meant(null, null, RevisionAsked.UNKNOWN, near.of(asked.name()))
                : sureOf(asked, called, RecognisedBy.NAME);
    }

    /** Sure where it is one alone. */
    private Meant sureOf(NamedModel asked, List<AiModel> models, RecognisedBy how) {
        return models.size() == 1
                ? new Meant(models.get(0), how, revision(asked, models.get(0)), List.of())
                : new Meant(
                        null,
                        null,
                        RevisionAsked.UNKNOWN,
                        models.stream().limit(NearestNames.MOST).toList());
    }

    private List<AiModel> aliased(String id) {
        Query query =
                Query.EVERYTHING.draft().aliases(List.of(HubAddress.key(id))).query();
        return edition.index().search(query).page();
    }

    private static RevisionAsked revision(NamedModel asked, AiModel model) {
        String revision = asked.revision();
        if (revision == null) {
            return RevisionAsked.UNKNOWN;
        }
        return model.identifiers().stream()
                .filter(one ->
                        asked.ids().stream().map(HubAddress::key).anyMatch(HubAddress.key(one.repository())::equals))
                .map(Identifier::revision)
                .filter(Objects::nonNull)
                .map(known -> known.equalsIgnoreCase(revision) ? RevisionAsked.SAME : RevisionAsked.OTHER)
                .findFirst()
                .orElse(RevisionAsked.UNKNOWN);
    }

    private static String key(String name) {
        return TypedText.key(TypedText.words(name));
    }
}
