/** Golden files: what was written once is read for ever. */
@org.jspecify.annotations.NullUnmarked
package io.hufu.journal.json;
