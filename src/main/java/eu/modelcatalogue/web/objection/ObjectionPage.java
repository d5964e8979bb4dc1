package eu.modelcatalogue.web.objection;

import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.layout.Operator;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import eu.modelcatalogue.web.layout.SentForm;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prepares an objection to a fact, or a report of an error: shows the statement of the catalogue with its sources, asks what is wrong, and makes
 * a message that the reader sends. Nothing is stored, and nothing is sent from here.
 */
@Path("/objection")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ObjectionPage {

    /** If several are given, the first in this order counts. */
    private static final List<SubjectKind> KINDS =
            List.of(SubjectKind.MODEL, SubjectKind.LICENCE, SubjectKind.ORGANISATION, SubjectKind.SERVICE);

    private static final String FACT = "fact";

    /** Fields of the form. Their bound keeps the message short enough for the address that opens a mail program. */
    private static final String WRONG = "wrong";

    private static final String RIGHT = "right";
    private static final String WHERE = "where";
    private static final int LONGEST = 1000;
    private static final int MOST_FIELDS = 10;

    private final Pages pages;
    private final Operator operator;

    ObjectionPage(Pages pages, Operator operator) {
        this.pages = pages;
        this.operator = operator;
    }

    /**
     * The content of the page.
     *
     * @param about the subject; null if none is named
     * @param fact in question; null for the subject as a whole
     * @param wrong typed text: what is wrong
     * @param right typed text: what is correct
     * @param where typed text: the source for that
     * @param message the result; null before the form was sent
     * @param longest characters of a field at most
     */
    public record Shown(
            Page page,
            @Nullable ObjectionSubject about,
            String href,
            List<Option> attributes,
            Evidence.@Nullable Shown fact,
            String wrong,
            String right,
            String where,
            @Nullable Message message,
            Operator operator,
            int longest)
            implements TemplateInstance {}

    /**
     * The message that the reader sends.
     *
     * @param mail a link that opens it in the reader's mail program; empty if no email address is configured
     */
    public record Message(String subject, String body, String mail) {}

    @GET
    public Response ask() {
        Page page = open();
        Optional<ObjectionSubject> about = about(page);
        String fact = fact(page, about);
        return pages.answer(page, () -> shown(page, about, fact, null));
    }

    /** Makes the message. It needs no token against forged requests: it stores nothing, sends nothing, and has no users. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(byte @Nullable [] sent) {
        Page page = open();
        Optional<ObjectionSubject> about = about(page);
        String fact = fact(page, about);
        page.parameters().check();
        SentForm typed = SentForm.typed(sent, MOST_FIELDS);
        return pages.once(page, Response.Status.OK, shown(page, about, fact, typed));
    }

    private Page open() {
        return pages.open(
                Stream.concat(KINDS.stream().map(Word::word), Stream.of(FACT)).toList());
    }

    private static Optional<ObjectionSubject> about(Page page) {
        return KINDS.stream()
                .flatMap(kind -> page.parameters().get(kind.word()).stream()
                        .map(id -> ObjectionSubject.of(page, new Subject(kind, id))
                                .orElseThrow(() -> Problems.notFound(kind.word(), id))))
                .findFirst();
    }

    /** The named attribute; empty for none. An unknown attribute is a fault. */
    private static String fact(Page page, Optional<ObjectionSubject> about) {
        String named = page.parameters().get(FACT).orElse("");
        if (!named.isEmpty() && about.map(one -> one.fact(page, named)).isEmpty()) {
            page.parameters().fault(FACT, named, "is not an attribute of it", "an attribute of what is named");
            return "";
        }
        return named;
    }

    private static String value(@Nullable SentForm typed, String name) {
        String value = typed == null ? "" : typed.value(name).strip();
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private Shown shown(Page page, Optional<ObjectionSubject> of, String attribute, @Nullable SentForm typed) {
        if (of.isEmpty()) {
            return new Shown(page, null, "", List.of(), null, "", "", "", null, operator, LONGEST);
        }
        ObjectionSubject about = of.get();
        Evidence.Shown fact = attribute.isEmpty() ? null : about.fact(page, attribute);
        String wrong = value(typed, WRONG);
        String right = value(typed, RIGHT);
        String where = value(typed, WHERE);
        return new Shown(
                page,
                about,
                page.href(new Address(about.path()).written()),
                about.attributes(page, attribute),
                fact,
                wrong,
                right,
                where,
                typed == null || typed.fields().isEmpty() ? null : message(page, about, fact, wrong, right, where),
                operator,
                LONGEST);
    }

    private Message message(
            Page page,
            ObjectionSubject about,
            Evidence.@Nullable Shown fact,
            String wrong,
            String right,
            String where) {
        String subject = fact == null
                ? page.say("objection.subjectWhole", about.name())
                : page.say("objection.subject", about.name(), fact.name());
        String body = Stream.of(
                        page.say("objection.line.what", about.name(), address(page, about, fact)),
                        fact == null
                                ? ""
                                : page.say("objection.line.fact", fact.name(), fact.attribute(), fact.value()),
                        fact == null ? "" : sources(page, fact),
                        page.say("objection.line.wrong", wrong),
                        page.say("objection.line.right", right),
                        page.say("objection.line.where", where))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new Message(subject, body, operator.mail(subject, body));
    }

    private static String sources(Page page, Evidence.Shown fact) {
        String said = fact.evidence().stream()
                .map(Evidence.Said::place)
                .map(one -> Stream.of(one.source(), one.section(), one.date(), one.href())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? "" : page.say("objection.line.sources", said);
    }

    /** The address of the statement in this edition, so that it stays the same after a correction. */
    private static String address(Page page, ObjectionSubject about, Evidence.@Nullable Shown fact) {
        String address = page.host() + page.pinned(new Address(about.path())).written();
        return fact == null ? address : address + "#" + fact.anchor();
    }
}
