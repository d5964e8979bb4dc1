package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.audit.AuditReport.RecognisedBy;
import eu.modelcatalogue.api.audit.AuditReport.RevisionAsked;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.catalogue.search.NearestNames;
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
 * Decides which model of the catalogue is meant. An exact name is recognised: by the hash of its files, an id, an alias, or a name that only one
 * model has. For everything else the report lists candidates, and assumes nothing.
 */
final class Recognition {

    private static final String SHA_256 = "sha256:";

    private final Edition edition;
    private final Map<String, Set<AiModel>> byHash = new HashMap<>();
    private final ModelNames names;
    private final Candidates near;

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
        this.near = new Candidates(edition);
        this.names = edition.names();
    }

    /**
     * The result for one name.
     *
     * @param model null if it is uncertain
     * @param how the model was recognised; null if it was not
     * @param revision whether the commit is the one in the catalogue
     * @param candidates models that may be meant, the likeliest first; empty if the model is certain or nothing was found
     * @param moved products whose name stood for one model after another, with the models and sources
     * @param isMoving whether the name stands for one model after another
     * @param newestKnown the newest model of the line if the name has a version that the catalogue does not have; otherwise null
     */
    record Meant(
            @Nullable AiModel model,
            @Nullable RecognisedBy how,
            RevisionAsked revision,
            List<AiModel> candidates,
            List<EditionContent.Product> moved,
            boolean isMoving,
            @Nullable AiModel newestKnown) {

        Meant {
            candidates = List.copyOf(candidates);
            moved = List.copyOf(moved);
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
            ModelNames.Match match = names.find(id);
            if (match.kind() == ModelNames.Kind.MOVING) {
                List<AiModel> likely = match.models().isEmpty() ? near.of(asked.name()) : match.models();
                return new Meant(null, null, RevisionAsked.UNKNOWN, first(likely), match.moved(), true, null);
            }
            if (match.kind() != ModelNames.Kind.NONE) {
                return sureOf(
                        asked, match.models(), RecognisedBy.valueOf(match.kind().name()));
            }
        }
        return edition.index()
                .notKnown(TypedText.words(asked.name()))
                .map(version ->
                        new Meant(null, null, RevisionAsked.UNKNOWN, List.of(), List.of(), false, version.newest()))
                .orElseGet(() -> unsure(near.of(asked.name())));
    }

    /** Certain if there is only one model. */
    private Meant sureOf(NamedModel asked, List<AiModel> models, RecognisedBy how) {
        return models.size() == 1
                ? new Meant(models.get(0), how, revision(asked, models.get(0)), List.of(), List.of(), false, null)
                : unsure(first(models));
    }

    private static List<AiModel> first(List<AiModel> models) {
        return models.stream().limit(NearestNames.MOST).toList();
    }

    private static Meant unsure(List<AiModel> candidates) {
        return new Meant(null, null, RevisionAsked.UNKNOWN, candidates, List.of(), false, null);
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
}
