package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.api.edition.ChangeView;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.catalogue.change.Difference.ChangeKind;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * A change between two editions in words.
 *
 * @param attribute what changed: the name of a fact, a profile, a rule, an offer
 * @param states the values before and now
 */
public record ChangeInWords(String attribute, List<State> states) {

    /** Between status and day of an offer that ends. */
    private static final String UNTIL = " until ";

    /** Status of an offer that has ended. */
    private static final String RETIRED = "retired";

    /** A value; the shape is the class of a verdict in the style sheet, and empty for other values. */
    public record State(String shape, String word) {}

    public static ChangeInWords of(Page page, ChangeView change) {
        return new ChangeInWords(
                page.capital(attribute(page, change)),
                List.of(state(page, change, change.before()), state(page, change, change.after())));
    }

    /** Whether a fact about a licence changed, or the licence of weights. */
    public static boolean isLicence(ChangeView change) {
        return change.kind() != ChangeKind.ENTRY
                && (change.subject().kind() == SubjectKind.LICENCE
                        || change.attribute().equals(Component.WEIGHTS_FINAL.licence())
                        || change.attribute().equals(Headlines.LICENCE_CLASS));
    }

    /** Whether it changed if the weights can be had. */
    public static boolean isWeights(ChangeView change) {
        return change.attribute().equals(Headlines.WEIGHTS)
                || change.attribute().equals(Component.WEIGHTS_FINAL.availability())
                || change.attribute().equals(Attribute.GATE);
    }

    /** Whether an end was announced, put off or called off, of a model or of an offer. */
    public static boolean isEnd(ChangeView change) {
        return change.attribute().equals(Attribute.RETIREMENT)
                || change.attribute().equals(Attribute.WITHDRAWN)
                || (change.kind() == ChangeKind.OFFER && (isEnd(change.before()) || isEnd(change.after())));
    }

    private static boolean isEnd(String offer) {
        return offer.contains(UNTIL) || offer.equals(RETIRED);
    }

    private static String attribute(Page page, ChangeView change) {
        String name = change.attribute();
        return switch (change.kind()) {
            case VERDICT -> profile(page, name);
            case RULE -> {
                String profile = change.profile().orElseThrow();
                yield page.say("history.rule", profile(page, profile), name.substring(profile.length() + 1));
            }
            case OFFER -> {
                int end = name.indexOf('/');
                yield page.say("history.offer", service(page, name.substring(0, end)), name.substring(end + 1));
            }
            case ENTRY, FACT, HEADLINE, LABEL, LISTED ->
                change.subject().kind() == SubjectKind.LICENCE
                        ? page.word("licence." + name)
                        : page.typeset(page.wording().attribute(name));
        };
    }

    private static String service(Page page, String id) {
        Service service = page.edition().services().get(id);
        return service == null ? id : service.name();
    }

    private static String profile(Page page, String key) {
        return page.edition()
                .profile(key)
                .map(profile -> page.labels().profile(profile))
                .orElse(key);
    }

    private static State state(Page page, ChangeView change, String value) {
        return switch (change.kind()) {
            case VERDICT, RULE ->
                new State(value, page.capital(page.wording().verdict(Word.parse(Verdict.class, value))));
            case FACT, LISTED -> {
                Attribute attribute = Attribute.of(change.subject().kind()).get(change.attribute());
                yield new State("", page.typeset(page.wording().value(attribute, value)));
            }
            case OFFER -> new State("", offer(page, value));
            case ENTRY, HEADLINE, LABEL -> new State("", page.labels().value(change.attribute(), value));
        };
    }

    private static String offer(Page page, String value) {
        if (value.equals(Difference.ABSENT)) {
            return page.say("history.notOffered");
        }
        int until = value.indexOf(UNTIL);
        return until < 0
                ? page.word("value." + value)
                : page.say(
                        "services.endsOn",
                        page.word("value." + value.substring(0, until)),
                        page.date(LocalDate.parse(value.substring(until + UNTIL.length()))));
    }
}
