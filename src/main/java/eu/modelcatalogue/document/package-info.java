/**
 * Documents for people: headings, paragraphs, lists and tables, and how they are written as files. Knows nothing of models and verdicts, and
 * no other room but {@code markup}.
 */
@NullMarked
package eu.modelcatalogue.document;

import org.jspecify.annotations.NullMarked;
