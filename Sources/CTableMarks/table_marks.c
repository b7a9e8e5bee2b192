// The package manager wants a source file; the function is in the header, so that it is compiled into its caller.
#include "table_marks.h"
