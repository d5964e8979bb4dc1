package eu.modelcatalogue.catalogue.quality;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.LicenceExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Licences in use whose text has not been read, and names used by sources that match no licence of the catalogue. */
final class UnreadLicences {

    private UnreadLicences() {}

    static List<String> of(Edition edition) {
        Set<String> unread = new TreeSet<>();
        for (AiModel model : edition.models()) {
            for (Component component : Component.values()) {
                model.facts().known(component.licence()).stream()
                        .map(edition.library()::expression)
                        .flatMap(LicenceExpression::ids)
                        .filter(id -> !id.equals(LicenceExpression.NONE) && !isRead(edition, id))
                        .forEach(unread::add);
            }
        }
        edition.reviews().forEach(review -> unread.addAll(review.unreadLicences()));
        return List.copyOf(unread);
    }

    /** Whether a claim states a term of a licence. The flags of the SPDX list are not enough, nor is the statement that it was not analysed. */
    private static boolean isRead(Edition edition, String licence) {
        return Optional.ofNullable(edition.licences().get(licence)).stream()
                .flatMap(one -> one.facts().all().stream())
                .anyMatch(fact -> fact.isKnown()
                        && !fact.value().equals("notAnalysed")
                        && !fact.attribute().equals(Attribute.OSI_APPROVED)
                        && !fact.attribute().equals(Attribute.FSF_FREE));
    }
}
