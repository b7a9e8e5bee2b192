// The package manager wants a source file; the function is in the header, so that it becomes one instruction.
#include "prefetch.h"
