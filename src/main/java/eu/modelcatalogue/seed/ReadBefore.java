package eu.modelcatalogue.seed;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Seeds that this program read before and found without faults. A subject whose files are the same is taken from here, and its files are neither read nor
 * checked again: the days that they name stay past, and what they name is still there, since {@link #holdsFor} asks for it.
 */
public final class ReadBefore {

    /** Nothing was read before: every file is read. */
    public static final ReadBefore NONE = new ReadBefore(Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Set<String> sources;
    private final Map<String, EditionContent.NamedModel> models;
    private final Map<String, EditionContent.NamedOrganisation> organisations;
    private final Map<String, EditionContent.NamedLicence> licences;
    private final Map<Subject, SubjectClaims> claims;

    private ReadBefore(
            Set<String> sources,
            Map<String, EditionContent.NamedModel> models,
            Map<String, EditionContent.NamedOrganisation> organisations,
            Map<String, EditionContent.NamedLicence> licences,
            Map<Subject, SubjectClaims> claims) {
        this.sources = sources;
        this.models = models;
        this.organisations = organisations;
        this.licences = licences;
        this.claims = claims;
    }

    /**
     * @param content what was read
     * @param claims the claims of it, with the digests of their files
     */
    public ReadBefore(EditionContent content, Collection<SubjectClaims> claims) {
        this(
                content.sources().stream().map(Source::id).collect(Collectors.toSet()),
                byId(content.models(), EditionContent.NamedModel::id),
                byId(content.organisations(), EditionContent.NamedOrganisation::id),
                byId(content.licences(), EditionContent.NamedLicence::id),
                claims.stream().collect(Collectors.toMap(SubjectClaims::subject, Function.identity())));
    }

    private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }

    /**
     * This, where all that files could name then can be named now; else nothing. The source {@code spdx} makes claims of its own, so that sources have to be the
     * same.
     */
    ReadBefore holdsFor(Set<String> namedSources, Set<String> namedOrganisations, Set<String> namedLicences) {
        return sources.equals(namedSources)
                        && namedOrganisations.containsAll(organisations.keySet())
                        && namedLicences.containsAll(licences.keySet())
                ? this
                : NONE;
    }

    /**
     * What the files of a subject said.
     *
     * @param files digest of its files now
     * @return null where they were others
     */
    @Nullable
    SubjectClaims unchanged(Subject subject, String files) {
        SubjectClaims before = claims.get(subject);
        return before != null && before.files().equals(files) && isNamed(subject) ? before : null;
    }

    private boolean isNamed(Subject subject) {
        return switch (subject.kind()) {
            case MODEL -> models.containsKey(subject.id());
            case ORGANISATION -> organisations.containsKey(subject.id());
            case LICENCE -> licences.containsKey(subject.id());
        };
    }

    Map<String, EditionContent.NamedModel> models() {
        return models;
    }

    Map<String, EditionContent.NamedOrganisation> organisations() {
        return organisations;
    }

    Map<String, EditionContent.NamedLicence> licences() {
        return licences;
    }
}
