package eu.modelcatalogue.lucene;

import eu.modelcatalogue.catalogue.search.TypedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Builds the Lucene query for words. The score of a model is its best match: a model with exactly this name comes before one whose name contains the
 * words, and both before one whose developer matches. The last word may be a prefix: {@code mixtral 8x22}.
 */
final class WordQuery {

    static final String NAME = "name";
    static final String ALL = "all";
    static final String NAME_KEY = "nameKey";

    /** Keys of the prefixes of names, word by word: {@code mistral}, {@code mistrallarge}, {@code mistrallarge3}. */
    static final String NAME_BEGINS = "nameBegins";

    static final String ALIAS_KEY = "aliasKey";
    static final String PRODUCT_KEY = "productKey";
    static final String DEVELOPER_KEY = "developerKey";
    static final String FAMILY_KEY = "familyKey";

    /** Marks the start of each name; {@link #END} marks the end. Neither is a letter, so they cannot occur in a query. */
    static final String BEGIN = "^";

    static final String END = "$";

    /** A prefix of more words than this stands only for the first of them in alphabetical order, because more would be slow. */
    private static final int MOST_COMPLETIONS = 256;

    private final IndexReader reader;

    WordQuery(IndexReader reader) {
        this.reader = reader;
    }

    Query of(List<String> words) throws IOException {
        String key = TypedText.key(words);
        List<Query> reasons = new ArrayList<>();
        reasons.add(scored(100, new TermQuery(new Term(NAME_KEY, key))));
        reasons.add(scored(95, new TermQuery(new Term(ALIAS_KEY, key))));
        reasons.add(scored(90, new TermQuery(new Term(PRODUCT_KEY, key))));
        reasons.add(scored(85, new TermQuery(new Term(DEVELOPER_KEY, key))));
        reasons.add(scored(77, new TermQuery(new Term(FAMILY_KEY, key))));
        reasons.add(scored(80, phrase(words, true, false)));
        reasons.add(scored(78, new TermQuery(new Term(NAME_BEGINS, key))));
        reasons.add(scored(75, begunBy(words)));
        reasons.add(scored(70, phrase(words, false, true)));
        reasons.add(scored(60, phrase(words, false, false)));
        reasons.add(scored(40, each(NAME, words)));
        reasons.add(scored(20, each(ALL, words)));
        return new DisjunctionMaxQuery(reasons, 0);
    }

    private static Query scored(float score, Query reason) {
        return new BoostQuery(new ConstantScoreQuery(reason), score);
    }

    /** The words in this order in a name: at its start, at its end, or anywhere. */
    private Query phrase(List<String> words, boolean begins, boolean ends) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        if (begins) {
            phrase.add(new Term(NAME, BEGIN));
        }
        for (String word : words.subList(0, words.size() - 1)) {
            phrase.add(new Term(NAME, word));
        }
        String last = words.get(words.size() - 1);
        List<Term> completions = ends ? List.of(new Term(NAME, last)) : completions(NAME, last);
        phrase.add(completions.isEmpty() ? new Term[] {new Term(NAME, last)} : completions.toArray(new Term[0]));
        if (ends) {
            phrase.add(new Term(NAME, END));
        }
        return phrase.build();
    }

    /** The first word at the start of a name that also contains the others: {@code llama 70b} finds Llama 3.3 70B before Code Llama. */
    private Query begunBy(List<String> words) throws IOException {
        return new BooleanQuery.Builder()
                .add(phrase(words.subList(0, 1), true, false), BooleanClause.Occur.FILTER)
                .add(each(NAME, words), BooleanClause.Occur.FILTER)
                .build();
    }

    /** All the words, in any position. */
    private Query each(String field, List<String> words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            all.add(new TermQuery(new Term(field, word)), BooleanClause.Occur.FILTER);
        }
        List<BytesRef> last = completions(field, words.get(words.size() - 1)).stream()
                .map(Term::bytes)
                .toList();
        all.add(new TermInSetQuery(field, last), BooleanClause.Occur.FILTER);
        return all.build();
    }

    /**
     * The words with this prefix. A number is only continued by a character that is not a digit: {@code 3} finds {@code 3.1} and {@code 3b}, but not
     * {@code 32}.
     */
    List<Term> completions(String field, String beginning) throws IOException {
        return completions(field, beginning, MOST_COMPLETIONS);
    }

    /** Whether any word has this prefix. */
    boolean begins(String field, String beginning) throws IOException {
        return !completions(field, beginning, 1).isEmpty();
    }

    /** Whether a word occurs as it is. */
    boolean occurs(String field, String word) throws IOException {
        return reader.docFreq(new Term(field, word)) > 0;
    }

    private List<Term> completions(String field, String beginning, int most) throws IOException {
        List<Term> completions = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return completions;
        }
        TermsEnum each = terms.iterator();
        BytesRef prefix = new BytesRef(beginning);
        boolean number = Character.isDigit(beginning.charAt(beginning.length() - 1));
        TermsEnum.SeekStatus at = each.seekCeil(prefix);
        while (at != TermsEnum.SeekStatus.END && completions.size() < most) {
            String word = each.term().utf8ToString();
            if (!word.startsWith(beginning)) {
                break;
            }
            boolean fits = word.length() == beginning.length()
                    || !number
                    || !Character.isDigit(word.charAt(beginning.length()));
            if (fits) {
                completions.add(new Term(field, BytesRef.deepCopyOf(each.term())));
            }
            at = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
        }
        return completions;
    }
}
