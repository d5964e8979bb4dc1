package eu.modelcatalogue.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A token stream of words that are already separated. */
final class WordStream extends TokenStream {

    private final List<String> words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> left;

    WordStream(List<String> words) {
        this.words = List.copyOf(words);
        this.left = this.words.iterator();
    }

    @Override
    public void reset() {
        left = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(left.next());
        return true;
    }
}
