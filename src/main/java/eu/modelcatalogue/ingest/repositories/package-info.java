/**
 * Lists by which others serve models: Xinference, GPUStack, LocalAI. What they are good for is the repositories they name exactly, with commit and
 * hashes. Licences stand there as somebody copied them; of copies by others they say nothing about the original.
 */
@NullMarked
package eu.modelcatalogue.ingest.repositories;

import org.jspecify.annotations.NullMarked;
