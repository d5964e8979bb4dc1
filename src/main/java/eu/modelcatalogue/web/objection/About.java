package eu.modelcatalogue.web.objection;

import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.web.frame.Option;
import eu.modelcatalogue.web.frame.Page;
import eu.modelcatalogue.web.shown.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is objected to.
 *
 * @param kind parameter that names it
 * @param id of the model, the licence or the organisation
 * @param name what it is called
 * @param path of its page
 * @param subject the same in the vocabulary
 * @param facts what is known of it
 */
record About(String kind, String id, String name, String path, Subject subject, Facts facts) {

    static final String MODEL = "model";
    static final String LICENCE = "licence";
    static final String ORGANISATION = "organisation";

    static final List<String> KINDS = List.of(MODEL, LICENCE, ORGANISATION);

    /** What an address names; empty where it names none, and where there is no such thing. */
    static Optional<About> of(Page page, String kind, String id) {
        return switch (kind) {
            case MODEL ->
                page.edition()
                        .model(id)
                        .map(model -> new About(
                                kind,
                                id,
                                model.name(),
                                "/models/" + id,
                                new Subject(SubjectKind.MODEL, id),
                                model.facts()));
            case LICENCE ->
                Optional.ofNullable(page.edition().licences().get(id))
                        .map(licence -> new About(
                                kind,
                                id,
                                page.wording().licence(id),
                                "/licences/" + id,
                                new Subject(SubjectKind.LICENCE, id),
                                licence.facts()));
            default ->
                Optional.ofNullable(page.edition().organisations().get(id))
                        .map(organisation -> new About(
                                kind,
                                id,
                                organisation.name(),
                                "/organisations/" + id,
                                new Subject(SubjectKind.ORGANISATION, id),
                                organisation.facts()));
        };
    }

    /** A fact of it; null where it has no such attribute. */
    Evidence.@Nullable Shown fact(Page page, String attribute) {
        if (!Attribute.of(subject.kind()).containsKey(attribute)) {
            return null;
        }
        return new Evidence(page).of(subject, facts.get(attribute));
    }

    /** Everything that can be objected to, known or not, by name. */
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

    /** Longer values make a list that nobody can read. */
    private static String shortened(String value) {
        int most = 60;
        return value.length() <= most ? value : value.substring(0, most) + "…";
    }

    /** Where it is shown. */
    String href(Page page) {
        return page.href("/" + path.substring(1, path.indexOf('/', 1)) + "/" + Paths.encode(id));
    }
}
