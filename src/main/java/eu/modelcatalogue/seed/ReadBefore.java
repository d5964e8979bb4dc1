package eu.modelcatalogue.seed;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
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
 * Seeds that this program read earlier and found without faults. If the files of a subject are unchanged, its claims are taken from here, and the files are
 * neither read nor checked again: the days that they name are still past, and {@link #holdsFor} checks that what they name still exists.
 */
public final class ReadBefore {

    /** Nothing was read earlier, so every file is read. */
    public static final ReadBefore NONE =
            new ReadBefore(Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Set<String> sources;
    private final Map<String, EditionContent.NamedModel> models;
    private final Map<String, EditionContent.NamedOrganisation> organisations;
    private final Map<String, EditionContent.NamedLicence> licences;
    private final Map<String, EditionContent.NamedService> services;
    private final Map<Subject, SubjectClaims> claims;
    private final Map<String, ReadFile> files;

    private ReadBefore(
            Set<String> sources,
            Map<String, EditionContent.NamedModel> models,
            Map<String, EditionContent.NamedOrganisation> organisations,
            Map<String, EditionContent.NamedLicence> licences,
            Map<String, EditionContent.NamedService> services,
            Map<Subject, SubjectClaims> claims,
            Map<String, ReadFile> files) {
        this.sources = sources;
        this.models = models;
        this.organisations = organisations;
        this.licences = licences;
        this.services = services;
        this.claims = claims;
        this.files = files;
    }

    /**
     * @param content what was read
     * @param claims the claims of it, with the digests of their files
     * @param files what the files said that are needed whole
     */
    public ReadBefore(EditionContent content, Collection<SubjectClaims> claims, Collection<ReadFile> files) {
        this(
                content.sources().stream().map(Source::id).collect(Collectors.toSet()),
                byId(content.models(), EditionContent.NamedModel::id),
                byId(content.organisations(), EditionContent.NamedOrganisation::id),
                byId(content.licences(), EditionContent.NamedLicence::id),
                byId(content.services(), EditionContent.NamedService::id),
                claims.stream().collect(Collectors.toMap(SubjectClaims::subject, Function.identity())),
                byId(files, ReadFile::path));
    }

    private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }

    /**
     * Returns this if everything that the files could name then still exists, and {@link #NONE} otherwise. The sources have to be the same, because the source
     * {@code spdx} adds claims to licences.
     */
    ReadBefore holdsFor(Set<String> namedSources, Set<String> namedOrganisations, Set<String> namedLicences) {
        return sources.equals(namedSources)
                        && namedOrganisations.containsAll(organisations.keySet())
                        && namedLicences.containsAll(licences.keySet())
                ? this
                : NONE;
    }

    /**
     * The claims of a subject whose files are unchanged.
     *
     * @param files digest of its files now
     * @return null if its files have changed
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
            case SERVICE -> services.containsKey(subject.id());
        };
    }

    /**
     * What a file said that is needed whole.
     *
     * @param digest of the file now
     * @return null if the file has changed
     */
    @Nullable
    ReadFile file(String path, String digest) {
        ReadFile before = files.get(path);
        return before != null && before.digest().equals(digest) ? before : null;
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

    Map<String, EditionContent.NamedService> services() {
        return services;
    }
}
