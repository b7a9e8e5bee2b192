#ifndef DATELINE_CGUMBO_SHIM_H
#define DATELINE_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
