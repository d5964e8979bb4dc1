package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/** Somebody who begins at the front page, knows no address and no manual, and has patience for so many actions. */
final class Person implements AutoCloseable {

    /** What a journey may take: two minutes by hand. */
    static final int MOST_ACTIONS = 12;

    private final Page page;
    private int actions;

    private Person(Page page) {
        this.page = page;
    }

    /** Opens the front page, as somebody does who was told of the site. */
    static Person at(Chromium chromium, URI site) {
        Page page = chromium.page(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
        page.navigate(site.resolve("/").toString());
        return new Person(page);
    }

    Page page() {
        return page;
    }

    private Locator act(Locator on) {
        assertThat(++actions).as("actions").isLessThanOrEqualTo(MOST_ACTIONS);
        return on.first();
    }

    /** Follows a link, presses a button, unfolds. */
    void clicks(String on) {
        act(page.locator(on)).click();
    }

    /** The same by the words that stand on it. */
    void clicksWords(String words) {
        act(page.getByText(words, new Page.GetByTextOptions().setExact(true))).click();
    }

    void types(String into, String text) {
        act(page.locator(into)).fill(text);
    }

    void pressesEnter() {
        act(page.locator("body"));
        page.keyboard().press("Enter");
    }

    void ticks(String box) {
        act(page.locator(box)).check();
    }

    void chooses(String field, String label) {
        act(page.locator(field)).selectOption(label);
    }

    Download takes(String button) {
        Locator on = act(page.locator(button));
        return page.waitForDownload(on::click);
    }

    /** What stands there, each on one line. */
    List<String> reads(String where) {
        return page.locator(where).allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** The same of what stands there once. */
    String readsOne(String where) {
        assertThat(page.locator(where).count()).as(where).isEqualTo(1);
        return reads(where).get(0);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
