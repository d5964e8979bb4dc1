package eu.modelcatalogue.domain;

/**
 * The subject of a claim.
 *
 * @param kind model, organisation, licence or service
 * @param id its natural key: the name of its file in the seeds, without ending
 */
public record Subject(SubjectKind kind, String id) implements Comparable<Subject> {

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
