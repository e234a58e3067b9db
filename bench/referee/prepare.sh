#!/bin/sh
# Registers the platform that a launch harness announces, and makes a database of the tool's own.
#   WORK, PGROOT, PGPORT and the harness's LTI_* come from the environment.
set -eu
mkdir -p "$WORK/lti-config/platforms"
cat > "$WORK/lti-config/platforms/bench.json" <<JSON
{
  "name": "Bench",
  "issuer": "$LTI_ISSUER",
  "client_id": "$LTI_CLIENT_ID",
  "authorization_endpoint": "$LTI_AUTH_URL",
  "token_endpoint": "$LTI_TOKEN_URL",
  "jwks_uri": "$LTI_JWKS_URL",
  "deployment_ids": ["$LTI_DEPLOYMENT_ID"]
}
JSON
dropdb -h "$PGROOT" -p "$PGPORT" -U bench --if-exists secondlook
createdb -h "$PGROOT" -p "$PGPORT" -U bench secondlook
