package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.TechnicalSpecification;
import eu.modelcatalogue.catalogue.TechnicalSpecification.Part;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clauses for a profile as a document from which buyers can copy, in one language. */
record ClausesDocument(Edition edition, TechnicalSpecification specification, Language language) {
    Document document() {
        Words words = Words.in(language);
        Profile profile = specification.profile();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Document.says(words.phrase(
                "clauses.from",
                in(profile.title()),
                profile.key(),
                Integer.toString(edition.header().number()),
                edition.header().digest())));
        blocks.add(new Heading(1, words.phrase("clauses.notes")));
        blocks.add(new Points(
                notes(language).stream().map(note -> List.of(Span.of(note))).toList()));
        chapter(blocks, "clauses.required", part -> part.clause().text() != null && part.required());
        chapter(blocks, "clauses.recommended", part -> part.clause().text() != null && !part.required());
        chapter(blocks, "clauses.without", part -> part.clause().text() == null);
        return new Document(
                words.phrase("clauses.title", in(profile.title())),
                language.locale(),
                edition.header().publishedAt(),
                profile.key(),
                profile.key(),
                blocks);
    }

    private void chapter(List<Block> blocks, String heading, Predicate<Part> which) {
        List<Part> parts = specification.parts().stream().filter(which).toList();
        if (!parts.isEmpty()) {
            blocks.add(new Heading(1, Words.in(language).phrase(heading)));
            parts.forEach(part -> clause(blocks, part));
        }
    }

    private void clause(List<Block> blocks, Part part) {
        Clause clause = part.clause();
        blocks.add(new Heading(2, in(clause.title())));
        if (clause.text() != null) {
            blocks.add(Document.says(in(clause.text())));
            blocks.add(labelled("proof", in(clause.proof())));
        }
        String law =
                clause.law().stream().map(one -> in(one.article())).collect(Collectors.joining(language.semicolon()));
        blocks.add(labelled("reason", Words.in(language).phrase("clauses.reasonLaw", in(clause.reason()), law)));
        blocks.add(labelled(
                "rules",
                part.rules().stream()
                        .map(one -> one.profile().key() + " " + one.rule().id())
                        .collect(Collectors.joining(", "))));
    }

    private Block labelled(String label, String text) {
        return Document.labelled(Words.in(language).phrase("clauses." + label), text);
    }

    /** Notes that buyers must read before they use a clause. */
    static List<String> notes(Language language) {
        Words words = Words.in(language);
        return Stream.concat(
                        Stream.of("equivalent", "proportion", "origin", "advice")
                                .map(note -> words.phrase("clauses.note." + note)),
                        language.isUnread() ? language.warning().stream() : Stream.empty())
                .toList();
    }

    private String in(@Nullable Text text) {
        return text == null ? "" : language.text(text);
    }
}
