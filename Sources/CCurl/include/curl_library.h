#ifndef DATELINE_CURL_LIBRARY_H
#define DATELINE_CURL_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libcurl, opened when the first file is fetched: the program neither needs it to start nor waits for it, and no
// header of it is needed to build. Numbers and types are those of libcurl's stable interface (version 7.55, of 2017,
// and later); see https://curl.se/libcurl/c/curl_easy_setopt.html.

/// The functions of one loaded libcurl. Never unloaded.
typedef struct dateline_curl_library dateline_curl_library;

/// Options of a transfer. A number holds its type: under 10000 a long, then a pointer, then a function.
enum {
  DATELINE_CURL_WRITE_DATA = 10001,
  DATELINE_CURL_URL = 10002,
  DATELINE_CURL_ERROR_BUFFER = 10010,
  DATELINE_CURL_WRITE_FUNCTION = 20011,
  DATELINE_CURL_USER_AGENT = 10018,
  DATELINE_CURL_LOW_SPEED_LIMIT = 19,
  DATELINE_CURL_LOW_SPEED_TIME = 20,
  DATELINE_CURL_HTTP_HEADER = 10023,
  DATELINE_CURL_HEADER_DATA = 10029,
  DATELINE_CURL_NO_PROGRESS = 43,
  DATELINE_CURL_FOLLOW_LOCATION = 52,
  DATELINE_CURL_PROGRESS_DATA = 10057,
  DATELINE_CURL_MAX_REDIRECTS = 68,
  DATELINE_CURL_CONNECT_TIMEOUT = 78,
  DATELINE_CURL_HEADER_FUNCTION = 20079,
  DATELINE_CURL_NO_SIGNAL = 99,
  DATELINE_CURL_NO_PROXY = 10177,
  DATELINE_CURL_PROTOCOLS = 181,
  DATELINE_CURL_REDIRECT_PROTOCOLS = 182,
  DATELINE_CURL_PROGRESS_FUNCTION = 20219,
};

/// Bits of the two options on protocols.
enum { DATELINE_CURL_HTTP = 1, DATELINE_CURL_HTTPS = 2 };

/// Facts about a finished transfer.
enum {
  DATELINE_CURL_STATUS = 0x200002,       // a long
  DATELINE_CURL_RETRY_AFTER = 0x600039,  // an offset: seconds; since 7.66
};

/// Size of the buffer for DATELINE_CURL_ERROR_BUFFER.
enum { DATELINE_CURL_ERROR_BYTES = 256 };

/// Takes `count` pieces of `size` bytes; anything but their product ends the transfer.
typedef size_t (*dateline_curl_sink)(char *bytes, size_t size, size_t count, void *context);

/// Called about once a second, with bytes to come and done in both directions; anything but 0 ends the transfer.
typedef int (*dateline_curl_clock)(void *context, int64_t to_come, int64_t came, int64_t to_send, int64_t sent);

/// Loads a library by its name; NULL if it is not there or lacks a function.
dateline_curl_library *dateline_curl_load(const char *name);

/// A handle for transfers, one after another; NULL if there is no memory.
void *dateline_curl_open(const dateline_curl_library *library);
/// Puts the options back, and keeps open connections.
void dateline_curl_reset(const dateline_curl_library *library, void *handle);
void dateline_curl_close(const dateline_curl_library *library, void *handle);

// curl_easy_setopt and curl_easy_getinfo take arguments of any type, which Swift cannot pass. These return libcurl's
// code, 0 if all is well.
int dateline_curl_set_number(const dateline_curl_library *library, void *handle, int option, long value);
/// Strings are copied by libcurl; other pointers must live until the transfer is done.
int dateline_curl_set_pointer(const dateline_curl_library *library, void *handle, int option, const void *value);
int dateline_curl_set_sink(const dateline_curl_library *library, void *handle, int option, dateline_curl_sink value);
int dateline_curl_set_clock(const dateline_curl_library *library, void *handle, int option, dateline_curl_clock value);
int dateline_curl_get_number(const dateline_curl_library *library, void *handle, int fact, long *value);
int dateline_curl_get_offset(const dateline_curl_library *library, void *handle, int fact, int64_t *value);

/// Runs the transfer to its end.
int dateline_curl_perform(const dateline_curl_library *library, void *handle);
const char *dateline_curl_explain(const dateline_curl_library *library, int code);

/// Adds a line to a list of headers, which may be NULL; NULL if there is no memory.
void *dateline_curl_add_line(const dateline_curl_library *library, void *list, const char *line);
void dateline_curl_free_lines(const dateline_curl_library *library, void *list);

#endif
