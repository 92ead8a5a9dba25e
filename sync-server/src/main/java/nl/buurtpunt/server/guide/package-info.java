/// The working guide: read from a reviewed folder of files, checked as a whole, written back to a folder. Every rule
/// about content is made here. Only [JdbiGuideStore] knows a database; no network, no signing.
@NullMarked
package nl.buurtpunt.server.guide;

import org.jspecify.annotations.NullMarked;
