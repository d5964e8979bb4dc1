package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.Content;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All editions that were ever published. Seen by this room alone. */
@ApplicationScoped
class EditionRows implements PanacheRepositoryBase<EditionRow, Integer> {

    private static final Sort NEWEST_FIRST = Sort.descending("number");

    /** Waits until nobody else publishes; held to the end of the transaction. */
    void awaitTurn() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", Ledger.PUBLISHING)
                .getSingleResult();
    }

    Optional<EditionRow> newest() {
        return findAll(NEWEST_FIRST).firstResultOptional();
    }

    /** The newest with this digest. */
    Optional<EditionRow> withDigest(String digest) {
        return find("digest", NEWEST_FIRST, digest).firstResultOptional();
    }

    /** Sources and subjects that claims refer to; they stay for ever, since old editions speak of them. */
    void anchor(Content content) {
        getEntityManager()
                .createNativeQuery(
                        "insert into source (id) select unnest(string_to_array(:ids, ',')) on conflict do nothing")
                .setParameter(
                        "ids",
                        content.sources().stream().map(source -> source.id()).collect(Collectors.joining(",")))
                .executeUpdate();
        Map<String, Stream<String>> subjects = Map.of(
                "model", content.models().stream().map(Content.NamedModel::id),
                "organisation", content.organisations().stream().map(Content.NamedOrganisation::id),
                "licence", content.licences().stream().map(Content.NamedLicence::id));
        subjects.forEach((kind, ids) -> getEntityManager()
                .createNativeQuery(
                        "insert into subject (kind, id) select :kind, unnest(string_to_array(:ids, ',')) on conflict do nothing")
                .setParameter("kind", kind)
                .setParameter("ids", ids.collect(Collectors.joining(",")))
                .executeUpdate());
    }
}
