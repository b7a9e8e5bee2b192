#ifndef DATELINE_PREFETCH_H
#define DATELINE_PREFETCH_H

/// Begins to bring a line of memory into the cache; nothing is read, so that any address will do. Swift has no name for
/// this.
static inline void dateline_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
