package eu.modelcatalogue.web.objection;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subject of an objection.
 *
 * @param subject a model, a licence, an organisation or a service
 * @param name what it is called
 * @param facts what is known of it
 */
public record ObjectionSubject(Subject subject, String name, Facts facts) {

    /** The subject for an id; empty if it does not exist. */
    static Optional<ObjectionSubject> of(Page page, Subject subject) {
        String id = subject.id();
        return switch (subject.kind()) {
            case MODEL ->
                page.edition().model(id).map(model -> new ObjectionSubject(subject, model.name(), model.facts()));
            case LICENCE ->
                Optional.ofNullable(page.edition().licences().get(id))
                        .map(licence ->
                                new ObjectionSubject(subject, page.wording().licence(id), licence.facts()));
            case ORGANISATION ->
                Optional.ofNullable(page.edition().organisations().get(id))
                        .map(organisation -> new ObjectionSubject(subject, organisation.name(), organisation.facts()));
            case SERVICE ->
                Optional.ofNullable(page.edition().services().get(id))
                        .map(service -> new ObjectionSubject(subject, service.name(), service.facts()));
        };
    }

    /** The parameter that names it. */
    public String kind() {
        return subject.kind().word();
    }

    /** A fact of the subject; null if it has no such attribute. */
    Evidence.@Nullable Shown fact(Page page, String attribute) {
        return Attribute.of(subject.kind()).containsKey(attribute)
                ? new Evidence(page).of(subject, facts.get(attribute))
                : null;
    }

    /** All attributes, known or not, as options. */
    List<Option> attributes(Page page, String chosen) {
        return Stream.concat(
                        Stream.of(new Option("", page.say("objection.whole"), chosen.isEmpty())),
                        Attribute.of(subject.kind()).keySet().stream()
                                .flatMap(attribute -> Stream.ofNullable(fact(page, attribute)))
                                .map(fact -> new Option(
                                        fact.attribute(),
                                        fact.name() + page.say("frame.colon") + " " + shortened(fact.value()),
                                        fact.attribute().equals(chosen))))
                .toList();
    }

    /** Longer values would make the list unreadable. */
    private static String shortened(String value) {
        int most = 60;
        return value.length() <= most ? value : value.substring(0, most) + "…";
    }

    /** The path of its page. */
    String path() {
        return "/" + kind() + "s/" + subject.id();
    }
}
